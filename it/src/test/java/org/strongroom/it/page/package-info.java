/** The page in a real browser, against the running product. */
@NullMarked
package org.strongroom.it.page;

import org.jspecify.annotations.NullMarked;
