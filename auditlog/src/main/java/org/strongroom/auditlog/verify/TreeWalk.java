package org.strongroom.auditlog.verify;

import static org.strongroom.auditlog.format.TreeFormat.HASH_BYTES;
import static org.strongroom.auditlog.format.TreeFormat.PARTIAL_SUFFIX;
import static org.strongroom.auditlog.format.TreeFormat.TILES;
import static org.strongroom.auditlog.format.TreeFormat.TILE_HEIGHT;
import static org.strongroom.auditlog.format.TreeFormat.TILE_WIDTH;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the tree from the records, and compares each tile with the file that the log has of it. */
final class TreeWalk {
    private static final int GROUP = 1000;

    private final Sha256 sha256 = new Sha256();
    private final Path log;
    private final long sealed;
    private final List<byte[]> levels = new ArrayList<>();
    private final List<byte[]> subtrees = new ArrayList<>();
    private long size;
    private long tiles;
    private long leavesIndex = -1;
    private byte[] leaves = new byte[0];
    private @Nullable Difference difference;

    /**
     * Where a tile and the records first differ.
     *
     * @param entry the first entry below the hash that differs
     * @param entries how many are below it
     */
    record Difference(String tile, long entry, long entries, String how) {}

    /**
     * A tree without leaves.
     *
     * @param sealed the size of the newest head: up to there the tiles must be
     */
    TreeWalk(Path log, long sealed) {
        this.log = log;
        this.sealed = sealed;
    }

    /** How many records there were. */
    long size() {
        return size;
    }

    /** How many tiles were compared. */
    long tiles() {
        return tiles;
    }

    /** The first difference between a tile and the records; null as long as there is none. */
    @Nullable
    Difference difference() {
        return difference;
    }

    /** Adds a record, and compares what is full thereby. */
    void add(byte[] payload) throws IOException {
        addLeaf(sha256.leaf(payload));
    }

    /** Adds a record that is not kept by its hash, from the lowest tiles; the signed heads tell whether it is the one. */
    void addRemoved() throws IOException, BadEntryException {
        long index = size / TILE_WIDTH;
        if (index != leavesIndex) {
            leaves = leaves(index);
            leavesIndex = index;
        }
        int at = (int) (size % TILE_WIDTH);
        if (leaves.length < (at + 1) * HASH_BYTES) {
            throw new BadEntryException(
                    size, "the record is not kept, and " + path(0, index) + " does not have its hash");
        }
        addLeaf(hash(leaves, at));
    }

    /** A tile of the lowest level, as far as it is there. */
    private byte[] leaves(long index) throws IOException {
        byte[] full = read(path(0, index));
        if (full.length > 0) {
            return full;
        }
        String directory = path(0, index) + PARTIAL_SUFFIX;
        List<Integer> widths = widths(log.resolve(directory), TILE_WIDTH);
        return widths.isEmpty() ? full : read(directory + '/' + widths.get(widths.size() - 1));
    }

    private void addLeaf(byte[] leaf) throws IOException {
        byte[] hash = leaf;
        push(hash);
        boolean full = true;
        for (int level = 0; full; level++) {
            long index = (size >>> (TILE_HEIGHT * level));
            byte[] tile = tile(level);
            int at = (int) (index % TILE_WIDTH);
            System.arraycopy(hash, 0, tile, at * HASH_BYTES, HASH_BYTES);
            full = at == TILE_WIDTH - 1;
            if (full) {
                if (size < sealed) {
                    compare(level, index / TILE_WIDTH, "", tile);
                }
                hash = root(tile);
            }
        }
        size++;
        if (size == sealed) {
            comparePartial();
        }
    }

    /** The root over all records so far. */
    byte[] root() {
        byte[] hash = subtrees.get(subtrees.size() - 1);
        for (int i = subtrees.size() - 2; i >= 0; i--) {
            hash = sha256.node(subtrees.get(i), hash);
        }
        return hash;
    }

    private void push(byte[] leaf) {
        byte[] hash = leaf;
        for (long left = size; (left & 1) == 1; left >>>= 1) {
            hash = sha256.node(subtrees.remove(subtrees.size() - 1), hash);
        }
        subtrees.add(hash);
    }

    private byte[] tile(int level) {
        if (level == levels.size()) {
            levels.add(new byte[TILE_WIDTH * HASH_BYTES]);
        }
        return levels.get(level);
    }

    private byte[] root(byte[] tile) {
        byte[] hashes = tile.clone();
        for (int width = TILE_WIDTH; width > 1; width /= 2) {
            for (int i = 0; i < width; i += 2) {
                byte[] node = sha256.node(hash(hashes, i), hash(hashes, i + 1));
                System.arraycopy(node, 0, hashes, i / 2 * HASH_BYTES, HASH_BYTES);
            }
        }
        return hash(hashes, 0);
    }

    private void comparePartial() throws IOException {
        for (int level = 0; size >>> (TILE_HEIGHT * level) > 0; level++) {
            long hashes = size >>> (TILE_HEIGHT * level);
            int width = (int) (hashes % TILE_WIDTH);
            long index = hashes / TILE_WIDTH;
            if (width > 0) {
                String directory = path(level, index) + PARTIAL_SUFFIX;
                compare(level, index, PARTIAL_SUFFIX + '/' + width, Arrays.copyOf(tile(level), width * HASH_BYTES));
                for (int smaller : widths(log.resolve(directory), width)) {
                    byte[] part = Arrays.copyOf(tile(level), smaller * HASH_BYTES);
                    compare(level, index, PARTIAL_SUFFIX + '/' + smaller, part);
                }
            }
        }
    }

    /** The partial tiles that are still kept from smaller sizes. */
    private static List<Integer> widths(Path directory, int below) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[1-9][0-9]{0,2}"))
                    .map(Integer::valueOf)
                    .filter(width -> width < below)
                    .sorted()
                    .toList();
        }
    }

    private void compare(int level, long index, String suffix, byte[] expected) throws IOException {
        String full = path(level, index);
        byte[] found = read(full + suffix);
        if (found.length == 0 && !suffix.isEmpty()) {
            byte[] grown = read(full);
            found = Arrays.copyOf(grown, Math.min(grown.length, expected.length));
        }
        tiles++;
        int at = Arrays.mismatch(expected, found);
        if (at >= 0) {
            long hash = index * TILE_WIDTH + Math.min(at, expected.length - 1) / HASH_BYTES;
            String how = found.length == 0 ? "is missing" : found.length != expected.length ? "has another size" : "";
            note(new Difference(full + suffix, hash << (TILE_HEIGHT * level), 1L << (TILE_HEIGHT * level), how));
        }
    }

    /** A tile; nothing when it is not there: a partial one goes when it has become full. */
    private byte[] read(String path) throws IOException {
        try {
            return Files.readAllBytes(log.resolve(path));
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    private void note(Difference found) {
        Difference before = difference;
        if (before == null || found.entry() < before.entry()) {
            difference = found;
        }
    }

    private static String path(int level, long index) {
        StringBuilder path = new StringBuilder(String.format("%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, String.format("x%03d/", rest % GROUP));
        }
        return TILES + '/' + level + '/' + path;
    }

    private static byte[] hash(byte[] hashes, int index) {
        return Arrays.copyOfRange(hashes, index * HASH_BYTES, (index + 1) * HASH_BYTES);
    }
}
