/** Tests of the launcher: the pure parts, the processes it starts, and the stock server that IT would make. */
@NullMarked
package org.strongroom.run;

import org.jspecify.annotations.NullMarked;
