/**
 * What a client asks to be true before its request is carried out: HTTP's conditional headers (RFC 9110, section 13)
 * and WebDAV's If header (RFC 4918, section 10.4), as values. Parsing is the edge's, judging the use case's.
 */
@NullMarked
package org.strongroom.condition;

import org.jspecify.annotations.NullMarked;
