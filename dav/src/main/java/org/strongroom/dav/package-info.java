/**
 * WebDAV over the use cases: one servlet, one short handler for each method. What is on the wire is in {@code http}
 * and {@code rfc4918}; who asks is in {@code signin}; what needs the server itself is in {@code wildfly}. Knows the
 * use cases by {@code files} alone, and nothing of how they do it.
 */
@NullMarked
package org.strongroom.dav;

import org.jspecify.annotations.NullMarked;
