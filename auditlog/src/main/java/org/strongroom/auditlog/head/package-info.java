/**
 * The log over a journal: tiles on the disk, signed tree heads (C2SP tlog-tiles and tlog-checkpoint), rotation of the
 * key, and the log of all nodes' heads. Knows the journal, the tree and notes; must not know the verifier.
 */
@NullMarked
package org.strongroom.auditlog.head;

import org.jspecify.annotations.NullMarked;
