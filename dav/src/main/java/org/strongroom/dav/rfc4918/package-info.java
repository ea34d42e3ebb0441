/**
 * The header fields and bodies of WebDAV (RFC 4918): parsed into values, written as XML. Pure Java; knows the ground
 * packages {@code path}, {@code condition} and {@code problem} and the value types of {@code tree} and {@code lock},
 * and nothing of servlets or use cases.
 */
@NullMarked
package org.strongroom.dav.rfc4918;

import org.jspecify.annotations.NullMarked;
