/**
 * What the server does by itself, again and again: each job with what came of its runs, and the timers of those that run by
 * the clock. Knows no feature; those with work to do tell of it here.
 */
@NullMarked
package org.strongroom.job;

import org.jspecify.annotations.NullMarked;
