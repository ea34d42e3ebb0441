package org.strongroom.auditlog.merkle;

import static org.strongroom.auditlog.format.TreeFormat.TILE_HEIGHT;
import static org.strongroom.auditlog.format.TreeFormat.TILE_WIDTH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes proofs from the tiles of a tree of one size (RFC 6962, sections 2.1.1 and 2.1.2). Not for several threads. */
public final class TreeProofs {
    private final TreeHasher hasher = new TreeHasher();
    private final TileSource tiles;
    private final long size;

    public TreeProofs(TileSource tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** The root of the tree. */
    public Hash root() throws IOException {
        return size == 0 ? hasher.root(List.of()) : hash(0, size);
    }

    /**
     * The root of the tree over the first leaves.
     *
     * @throws IllegalArgumentException if there are none, or not so many
     */
    public Hash root(long smaller) throws IOException {
        require(smaller > 0 && smaller <= size, "smaller tree of size " + smaller);
        return hash(0, smaller);
    }

    /**
     * The hash of one record.
     *
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public Hash leaf(long index) throws IOException {
        require(index >= 0 && index < size, "entry " + index);
        return hash(index, index + 1);
    }

    /**
     * Proves that a leaf is in the tree.
     *
     * @return the hashes from the leaf up
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public List<Hash> inclusion(long index) throws IOException {
        require(index >= 0 && index < size, "entry " + index);
        List<Hash> proof = new ArrayList<>();
        path(index, 0, size, proof);
        return proof;
    }

    /**
     * Proves that a smaller tree is the beginning of this one.
     *
     * @return the hashes; none when both have the same size
     * @throws IllegalArgumentException if the smaller one is empty or has more leaves than this one
     */
    public List<Hash> consistency(long smaller) throws IOException {
        require(smaller > 0 && smaller <= size, "smaller tree of size " + smaller);
        List<Hash> proof = new ArrayList<>();
        subproof(smaller, 0, size, true, proof);
        return proof;
    }

    private void path(long index, long from, long to, List<Hash> proof) throws IOException {
        if (to - from == 1) {
            return;
        }
        long middle = from + Split.of(to - from);
        if (index < middle) {
            path(index, from, middle, proof);
            proof.add(hash(middle, to));
        } else {
            path(index, middle, to, proof);
            proof.add(hash(from, middle));
        }
    }

    private void subproof(long smaller, long from, long to, boolean known, List<Hash> proof) throws IOException {
        if (smaller == to) {
            if (!known) {
                proof.add(hash(from, to));
            }
            return;
        }
        long middle = from + Split.of(to - from);
        if (smaller <= middle) {
            subproof(smaller, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            subproof(smaller, middle, to, false, proof);
            proof.add(hash(from, middle));
        }
    }

    /** The hash of the subtree over these leaves. */
    private Hash hash(long from, long to) throws IOException {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            return perfect(Long.numberOfTrailingZeros(leaves), from / leaves);
        }
        long middle = from + Split.of(leaves);
        return hasher.node(hash(from, middle), hash(middle, to));
    }

    /** The hash of a subtree with two to the power of {@code height} leaves. */
    private Hash perfect(int height, long index) throws IOException {
        int level = height / TILE_HEIGHT;
        int count = 1 << (height % TILE_HEIGHT);
        long first = index * count;
        List<Hash> tile = tiles.read(TileName.in(size, level, first / TILE_WIDTH));
        int start = (int) (first % TILE_WIDTH);
        return hasher.root(tile.subList(start, start + count));
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("no " + what + " in a tree of size " + size);
        }
    }
}
