/**
 * What only the server itself can do: send a file to the socket without a copy, and break off a connection. The only
 * package that knows Undertow.
 */
@NullMarked
package org.strongroom.dav.wildfly;

import org.jspecify.annotations.NullMarked;
