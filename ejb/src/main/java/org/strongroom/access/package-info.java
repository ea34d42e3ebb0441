/** Who may do what, decided in one place, deny by default. Knows the tree and people's groups; nothing of HTTP. */
@NullMarked
package org.strongroom.access;

import org.jspecify.annotations.NullMarked;
