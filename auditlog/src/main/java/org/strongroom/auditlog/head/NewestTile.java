package org.strongroom.auditlog.head;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.auditlog.merkle.Hash;
import org.strongroom.auditlog.merkle.TileName;
import org.strongroom.auditlog.merkle.TileSource;

/** Keeps the tile that was read last, for whoever goes through the leaves one by one. */
final class NewestTile implements TileSource {
    private final TileSource tiles;
    private @Nullable TileName name;
    private List<Hash> hashes = List.of();

    NewestTile(TileSource tiles) {
        this.tiles = tiles;
    }

    @Override
    public List<Hash> read(TileName wanted) throws IOException {
        if (!wanted.equals(name)) {
            hashes = tiles.read(wanted);
            name = wanted;
        }
        return hashes;
    }
}
