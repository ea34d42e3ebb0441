/** What only WildFly can tell or do: who is signed in, and the shortest way of bytes to the socket. */
@NullMarked
package org.strongroom.web.wildfly;

import org.jspecify.annotations.NullMarked;
