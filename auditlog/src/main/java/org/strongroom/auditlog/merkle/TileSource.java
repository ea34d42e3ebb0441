package org.strongroom.auditlog.merkle;

import java.io.IOException;
import java.util.List;

/** Where tiles come from. */
@FunctionalInterface
public interface TileSource {
    /**
     * The hashes of a tile, as many as its width.
     *
     * @throws IOException if it is not there or not whole
     */
    List<Hash> read(TileName name) throws IOException;
}
