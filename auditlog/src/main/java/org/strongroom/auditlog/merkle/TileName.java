package org.strongroom.auditlog.merkle;

import static org.strongroom.auditlog.format.TreeFormat.PARTIAL_SUFFIX;
import static org.strongroom.auditlog.format.TreeFormat.TILES;
import static org.strongroom.auditlog.format.TreeFormat.TILE_HEIGHT;
import static org.strongroom.auditlog.format.TreeFormat.TILE_WIDTH;

/**
 * Which tile.
 *
 * @param level 0 for hashes of records, one more for each eight levels of the tree
 * @param index its place in the level, from the left, from 0
 * @param width how many hashes it has, 1 to 256; less than 256 is a partial tile
 */
public record TileName(int level, long index, int width) {
    private static final int GROUP = 1000;

    public TileName {
        if (level < 0 || index < 0 || width < 1 || width > TILE_WIDTH) {
            throw new IllegalArgumentException("no tile " + level + "/" + index + " of width " + width);
        }
    }

    /** The tile with this index as it is in a tree of this size. */
    static TileName in(long size, int level, long index) {
        long hashes = (size >>> (TILE_HEIGHT * level)) - index * TILE_WIDTH;
        return new TileName(level, index, (int) Math.min(hashes, TILE_WIDTH));
    }

    /** The same tile when it is full. */
    public TileName full() {
        return new TileName(level, index, TILE_WIDTH);
    }

    public boolean isPartial() {
        return width < TILE_WIDTH;
    }

    /** Its path, relative to the log's, as of C2SP tlog-tiles: {@code tile/0/x001/234}, {@code tile/1/000.p/17}. */
    public String path() {
        StringBuilder path = new StringBuilder(String.format("%03d", index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            path.insert(0, String.format("x%03d/", rest % GROUP));
        }
        path.insert(0, TILES + '/' + level + '/');
        return isPartial() ? path + PARTIAL_SUFFIX + '/' + width : path.toString();
    }
}
