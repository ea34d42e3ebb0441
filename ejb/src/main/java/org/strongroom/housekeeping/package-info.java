/** What the server does by itself, by the clock: each job is safe to run twice and on several servers at once. */
@NullMarked
package org.strongroom.housekeeping;

import org.jspecify.annotations.NullMarked;
