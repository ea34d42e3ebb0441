/**
 * Content that comes in pieces, and goes on where it stopped: what has come of it, whose it is, where it will go. It
 * becomes a file by the use case that every other content goes through. Knows nothing of tus, which asks for it.
 */
@NullMarked
package org.strongroom.upload;

import org.jspecify.annotations.NullMarked;
