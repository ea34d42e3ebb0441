/**
 * Tells those who look at a directory that it has changed, whoever did it and on whichever server: by the events that
 * the log has newly shipped. Says that something changed and never what. Knows nothing of how it reaches them.
 */
@NullMarked
package org.strongroom.live;

import org.jspecify.annotations.NullMarked;
