/**
 * WebDAV locks (RFC 4918, sections 6 and 7), kept in the database so that every server sees them. Knows the tree, and
 * nothing of HTTP.
 */
@NullMarked
package org.strongroom.lock;

import org.jspecify.annotations.NullMarked;
