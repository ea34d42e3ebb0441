/** That nothing is told without a record. */
@NullMarked
package org.strongroom.it.audit;

import org.jspecify.annotations.NullMarked;
