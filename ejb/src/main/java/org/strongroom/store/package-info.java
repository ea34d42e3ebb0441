/** The content store of this server, as the configuration says, and its sweeper. Knows which content the tree names. */
@NullMarked
package org.strongroom.store;

import org.jspecify.annotations.NullMarked;
