/**
 * The plain pages for people: who am I, my devices, how to map the drive, my directories. Plain HTML made on the server,
 * without a script in it; what changes something goes through the API. Knows the use cases and nothing of JAX-RS.
 */
@NullMarked
package org.strongroom.web.page;

import org.jspecify.annotations.NullMarked;
