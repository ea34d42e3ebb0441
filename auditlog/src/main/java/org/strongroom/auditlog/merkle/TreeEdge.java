package org.strongroom.auditlog.merkle;

import static org.strongroom.auditlog.format.TreeFormat.TILE_HEIGHT;
import static org.strongroom.auditlog.format.TreeFormat.TILE_WIDTH;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The right edge of a growing tree: the tile of each level that is not full. Not safe for several threads. */
public final class TreeEdge {
    private final TreeHasher hasher = new TreeHasher();
    private final List<List<Hash>> levels = new ArrayList<>();
    private long size;

    /** Where tiles go. */
    @FunctionalInterface
    public interface TileSink {
        /** Keeps a tile; the list must not be kept. */
        void write(TileName name, List<Hash> hashes) throws IOException;
    }

    /** The edge of a tree whose tiles were written by {@link #append} and {@link #writePartial}. */
    public static TreeEdge restore(long size, TileSource tiles) throws IOException {
        TreeEdge edge = new TreeEdge();
        edge.size = size;
        for (int level = 0; size >>> (TILE_HEIGHT * level) > 0; level++) {
            TileName name = edge.name(level);
            edge.levels.add(new ArrayList<>(name == null ? List.of() : tiles.read(name)));
        }
        return edge;
    }

    /** How many leaves the tree has. */
    public long size() {
        return size;
    }

    /** Adds a leaf, and passes on each tile that is full thereby, the lowest first. */
    public void append(Hash leaf, TileSink full) throws IOException {
        Hash hash = leaf;
        for (int level = 0; ; level++) {
            List<Hash> tile = tile(level);
            tile.add(hash);
            if (tile.size() < TILE_WIDTH) {
                break;
            }
            full.write(new TileName(level, size >>> (TILE_HEIGHT * (level + 1)), TILE_WIDTH), tile);
            hash = hasher.root(tile);
            tile.clear();
        }
        size++;
    }

    /** Passes on the tiles that are not full. */
    public void writePartial(TileSink partial) throws IOException {
        for (int level = 0; level < levels.size(); level++) {
            TileName name = name(level);
            if (name != null) {
                partial.write(name, levels.get(level));
            }
        }
    }

    /** The root of the tree as it is now. */
    public Hash root() {
        List<Hash> below = List.of();
        for (List<Hash> tile : levels) {
            List<Hash> all = new ArrayList<>(tile);
            all.addAll(below);
            below = all.isEmpty() ? all : List.of(hasher.root(all));
        }
        return hasher.root(below);
    }

    private List<Hash> tile(int level) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>(TILE_WIDTH));
        }
        return levels.get(level);
    }

    /** The partial tile of a level; null when there is none. */
    private @Nullable TileName name(int level) {
        long hashes = size >>> (TILE_HEIGHT * level);
        int width = (int) (hashes % TILE_WIDTH);
        return width == 0 ? null : new TileName(level, hashes / TILE_WIDTH, width);
    }
}
