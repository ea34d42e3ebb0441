package org.strongroom.auditlog.merkle;

import java.util.Iterator;
import java.util.List;

/** Checks proofs without the tree (RFC 9162, sections 2.1.3.2 and 2.1.4.2). Not safe for several threads. */
public final class ProofCheck {
    private final TreeHasher hasher = new TreeHasher();

    /** Whether the proof shows that the leaf is at this index of the tree with this size and root. */
    public boolean includes(long index, Hash leaf, long size, Hash root, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash other : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = hasher.node(other, hash);
                int shift = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
                at >>>= shift;
                last >>>= shift;
            } else {
                hash = hasher.node(hash, other);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the smaller tree is the beginning of the larger one. */
    public boolean consistent(long smaller, Hash smallerRoot, long larger, Hash largerRoot, List<Hash> proof) {
        if (smaller <= 0 || smaller > larger) {
            return false;
        }
        if (smaller == larger) {
            return proof.isEmpty() && smallerRoot.equals(largerRoot);
        }
        boolean begins = Long.bitCount(smaller) == 1;
        if (proof.isEmpty() && !begins) {
            return false;
        }
        Iterator<Hash> hashes = proof.iterator();
        int shift = Long.numberOfTrailingZeros(~(smaller - 1));
        long at = (smaller - 1) >>> shift;
        long last = (larger - 1) >>> shift;
        Hash first = begins ? smallerRoot : hashes.next();
        Hash second = first;
        while (hashes.hasNext()) {
            Hash other = hashes.next();
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                first = hasher.node(other, first);
                second = hasher.node(other, second);
                int rest = (at & 1) == 1 ? 0 : Long.numberOfTrailingZeros(at);
                at >>>= rest;
                last >>>= rest;
            } else {
                second = hasher.node(second, other);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && first.equals(smallerRoot) && second.equals(largerRoot);
    }
}
