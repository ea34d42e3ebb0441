package org.strongroom.auditlog.merkle;

import java.util.ArrayList;
import java.util.List;

/** The tree as RFC 6962 defines it, over all leaves each time: what the tiles are compared with. */
final class NaiveTree {
    private final TreeHasher hasher = new TreeHasher();
    private final List<byte[]> records;

    NaiveTree(List<byte[]> records) {
        this.records = records;
    }

    Hash root() {
        return root(records);
    }

    List<Hash> inclusion(int index) {
        return path(index, records);
    }

    List<Hash> consistency(int smaller) {
        return subproof(smaller, records, true);
    }

    private Hash root(List<byte[]> part) {
        if (part.isEmpty()) {
            return hasher.root(List.of());
        }
        if (part.size() == 1) {
            return hasher.leaf(part.get(0));
        }
        int k = largestPowerBelow(part.size());
        return hasher.node(root(part.subList(0, k)), root(part.subList(k, part.size())));
    }

    private List<Hash> path(int m, List<byte[]> part) {
        if (part.size() == 1) {
            return List.of();
        }
        int k = largestPowerBelow(part.size());
        List<byte[]> left = part.subList(0, k);
        List<byte[]> right = part.subList(k, part.size());
        return m < k ? with(path(m, left), root(right)) : with(path(m - k, right), root(left));
    }

    private List<Hash> subproof(int m, List<byte[]> part, boolean known) {
        if (m == part.size()) {
            return known ? List.of() : List.of(root(part));
        }
        int k = largestPowerBelow(part.size());
        List<byte[]> left = part.subList(0, k);
        List<byte[]> right = part.subList(k, part.size());
        return m <= k ? with(subproof(m, left, known), root(right)) : with(subproof(m - k, right, false), root(left));
    }

    private static List<Hash> with(List<Hash> hashes, Hash last) {
        List<Hash> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static int largestPowerBelow(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }
}
