/**
 * Places outside this server that keep tree heads, so that a log that is rolled back or written anew is found out. Knows
 * nothing of journals or people.
 */
@NullMarked
package org.strongroom.audit.witness;

import org.jspecify.annotations.NullMarked;
