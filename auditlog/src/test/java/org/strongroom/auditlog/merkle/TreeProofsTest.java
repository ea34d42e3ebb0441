package org.strongroom.auditlog.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every pair of sizes up to 17 against the naive tree, and forged proofs. */
class TreeProofsTest {
    private static final int LARGEST = 17;

    private final TreeHasher hasher = new TreeHasher();
    private final ProofCheck check = new ProofCheck();

    @Test
    void everyLeafOfEverySizeIsProven() throws IOException {
        for (int size = 1; size <= LARGEST; size++) {
            NaiveTree naive = new NaiveTree(records(size));
            TreeProofs tree = tree(size);
            assertThat(tree.root()).isEqualTo(naive.root());
            for (int index = 0; index < size; index++) {
                Hash leaf = tree.leaf(index);
                List<Hash> proof = tree.inclusion(index);
                assertThat(leaf).isEqualTo(hasher.leaf(record(index)));
                assertThat(proof).isEqualTo(naive.inclusion(index));
                assertThat(check.includes(index, leaf, size, naive.root(), proof))
                        .isTrue();
                for (int otherSize = 0; otherSize <= LARGEST + 1; otherSize++) {
                    for (int otherIndex = 0; otherIndex <= LARGEST + 1; otherIndex++) {
                        if (otherSize == size && otherIndex == index) {
                            continue;
                        }
                        boolean accepted = check.includes(otherIndex, leaf, otherSize, naive.root(), proof);
                        assertThat(accepted && !sameShape(index, size, otherIndex, otherSize))
                                .as("leaf %d of %d as %d of %d", index, size, otherIndex, otherSize)
                                .isFalse();
                    }
                }
                for (List<Hash> forged : forgeries(proof)) {
                    assertThat(check.includes(index, leaf, size, naive.root(), forged))
                            .isFalse();
                }
                assertThat(check.includes(index, hasher.leaf(record(99)), size, naive.root(), proof))
                        .isFalse();
                assertThat(check.includes(index, leaf, size, leafOf("root"), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void everyPairOfSizesIsConsistent() throws IOException {
        for (int larger = 1; larger <= LARGEST; larger++) {
            NaiveTree naive = new NaiveTree(records(larger));
            TreeProofs tree = tree(larger);
            for (int smaller = 1; smaller <= larger; smaller++) {
                Hash smallerRoot = new NaiveTree(records(smaller)).root();
                List<Hash> proof = tree.consistency(smaller);
                assertThat(proof).isEqualTo(naive.consistency(smaller));
                assertThat(check.consistent(smaller, smallerRoot, larger, naive.root(), proof))
                        .isTrue();
                for (List<Hash> forged : forgeries(proof)) {
                    assertThat(check.consistent(smaller, smallerRoot, larger, naive.root(), forged))
                            .as("forged %d to %d", smaller, larger)
                            .isFalse();
                }
                assertThat(check.consistent(smaller, leafOf("root"), larger, naive.root(), proof))
                        .isFalse();
                assertThat(check.consistent(smaller, smallerRoot, larger, leafOf("root"), proof))
                        .isFalse();
                assertThat(check.consistent(larger + 1, smallerRoot, larger, naive.root(), proof))
                        .isFalse();
                assertThat(check.consistent(0, smallerRoot, larger, naive.root(), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void proofsReachOverManyTilesAndLevels() throws IOException {
        int size = 256 * 256 + 256 * 3 + 17;
        List<byte[]> records = records(size);
        TreeProofs tree = new TreeProofs(MemoryTiles.over(records), size);
        NaiveTree naive = new NaiveTree(records);
        assertThat(tree.root()).isEqualTo(naive.root());
        for (int index : new int[] {0, 255, 256, 65_535, 65_536, 65_791, 66_304, size - 1}) {
            assertThat(tree.inclusion(index)).isEqualTo(naive.inclusion(index));
        }
        for (int smaller : new int[] {1, 255, 256, 257, 65_535, 65_536, 65_537, 66_000, size - 1}) {
            List<Hash> proof = tree.consistency(smaller);
            assertThat(proof).isEqualTo(naive.consistency(smaller));
            Hash smallerRoot = new NaiveTree(records.subList(0, smaller)).root();
            assertThat(check.consistent(smaller, smallerRoot, size, naive.root(), proof))
                    .isTrue();
        }
    }

    @Test
    void anEdgeIsRestoredFromItsTilesAtAnySize() throws IOException {
        int size = 256 * 256 + 300;
        List<byte[]> records = records(size);
        for (int cut : new int[] {0, 1, 255, 256, 257, 65_535, 65_536, 65_537, size}) {
            MemoryTiles tiles = MemoryTiles.over(records.subList(0, cut));
            TreeEdge edge = TreeEdge.restore(cut, tiles);
            for (byte[] record : records.subList(cut, size)) {
                edge.append(hasher.leaf(record), tiles);
            }
            assertThat(edge.size()).isEqualTo(size);
            assertThat(edge.root()).isEqualTo(new NaiveTree(records).root());
        }
    }

    @Test
    void whatIsNotInTheTreeIsNotProven() throws IOException {
        TreeProofs tree = tree(5);
        assertThatThrownBy(() -> tree.inclusion(5)).hasMessage("no entry 5 in a tree of size 5");
        assertThatThrownBy(() -> tree.inclusion(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.leaf(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Two places whose way to the root turns the same way at each step cannot be told apart by any proof. */
    private static boolean sameShape(long index, long size, long otherIndex, long otherSize) {
        return turns(index, size).equals(turns(otherIndex, otherSize));
    }

    private static String turns(long index, long size) {
        StringBuilder turns = new StringBuilder();
        long from = 0;
        long to = size;
        while (index < size && to - from > 1) {
            long middle = from + Long.highestOneBit(to - from - 1);
            turns.append(index < middle ? 'L' : 'R');
            from = index < middle ? from : middle;
            to = index < middle ? middle : to;
        }
        return index < size ? turns.toString() : "none";
    }

    /** Wrong neighbours, swapped ones, one too few, one too many. */
    private List<List<Hash>> forgeries(List<Hash> proof) {
        List<List<Hash>> forged = new ArrayList<>();
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> wrong = new ArrayList<>(proof);
            wrong.set(i, leafOf("wrong"));
            forged.add(wrong);
            List<Hash> shorter = new ArrayList<>(proof);
            shorter.remove(i);
            forged.add(shorter);
            if (i > 0) {
                List<Hash> swapped = new ArrayList<>(proof);
                swapped.set(i, proof.get(i - 1));
                swapped.set(i - 1, proof.get(i));
                forged.add(swapped);
            }
        }
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(leafOf("more"));
        forged.add(longer);
        return forged;
    }

    private Hash leafOf(String text) {
        return hasher.leaf(text.getBytes(UTF_8));
    }

    private static TreeProofs tree(int size) throws IOException {
        return new TreeProofs(MemoryTiles.over(records(size)), size);
    }

    private static List<byte[]> records(int count) {
        return IntStream.range(0, count).mapToObj(TreeProofsTest::record).toList();
    }

    private static byte[] record(int index) {
        return ("record " + index).getBytes(UTF_8);
    }
}
