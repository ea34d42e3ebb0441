/**
 * The Merkle tree of RFC 6962 and RFC 9162 in tiles of C2SP tlog-tiles: hashes, the growing edge, proofs and their
 * check. Knows hashes only; must not know files, notes or journals.
 */
@NullMarked
package org.strongroom.auditlog.merkle;

import org.jspecify.annotations.NullMarked;
