/** How much a directory may hold, and what it holds. Knows the tree and the store's free space. */
@NullMarked
package org.strongroom.quota;

import org.jspecify.annotations.NullMarked;
