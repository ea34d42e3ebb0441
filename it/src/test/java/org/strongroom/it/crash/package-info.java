/** What holds when a server dies. */
@NullMarked
package org.strongroom.it.crash;

import org.jspecify.annotations.NullMarked;
