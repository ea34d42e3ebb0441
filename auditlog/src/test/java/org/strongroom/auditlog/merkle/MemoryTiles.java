package org.strongroom.auditlog.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tiles in memory, by their paths. */
final class MemoryTiles implements TileSource, TreeEdge.TileSink {
    private final Map<String, List<Hash>> tiles = new HashMap<>();

    @Override
    public void write(TileName name, List<Hash> hashes) {
        tiles.put(name.path(), new ArrayList<>(hashes));
    }

    @Override
    public List<Hash> read(TileName name) throws IOException {
        List<Hash> hashes = tiles.get(name.path());
        if (hashes == null) {
            throw new IOException("no " + name.path());
        }
        return hashes;
    }

    /** The tiles of a tree over these records. */
    static MemoryTiles over(List<byte[]> records) throws IOException {
        MemoryTiles tiles = new MemoryTiles();
        TreeEdge edge = new TreeEdge();
        TreeHasher hasher = new TreeHasher();
        for (byte[] record : records) {
            edge.append(hasher.leaf(record), tiles);
        }
        edge.writePartial(tiles);
        return tiles;
    }
}
