/**
 * No access without a durable record: what happened, as events, into the journal or into the caller's transaction.
 * Knows nothing of the tree, of rights or of HTTP.
 */
@NullMarked
package org.strongroom.audit;

import org.jspecify.annotations.NullMarked;
