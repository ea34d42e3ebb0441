/** Real WebDAV clients of the machine. */
@NullMarked
package org.strongroom.it.client;

import org.jspecify.annotations.NullMarked;
