package org.strongroom.auditlog.format;

/** The Merkle tree (RFC 6962, section 2.1) and its files (C2SP tlog-tiles), below the directory of the log. */
public final class TreeFormat {
    /** What is hashed before a record. */
    public static final byte LEAF_PREFIX = 0;

    /** What is hashed before two hashes. */
    public static final byte NODE_PREFIX = 1;

    /** Bytes of a hash, SHA-256. */
    public static final int HASH_BYTES = 32;

    /** Levels of the tree in one tile. */
    public static final int TILE_HEIGHT = 8;

    /** Hashes in a full tile. */
    public static final int TILE_WIDTH = 1 << TILE_HEIGHT;

    /** The directory of the tiles. */
    public static final String TILES = "tile";

    /** What the directory of a partial tile's widths ends with. */
    public static final String PARTIAL_SUFFIX = ".p";

    /** The file of the newest signed head. */
    public static final String CHECKPOINT = "checkpoint";

    /** The directory of all signed heads: files named by the first head's size, notes with an empty line between. */
    public static final String HEADS = "heads";

    /** What the name of a file of heads ends with. */
    public static final String HEADS_SUFFIX = ".heads";

    /** The file of all key rotations: notes with an empty line between. */
    public static final String ROTATIONS = "rotations";

    /** The second line of a rotation. */
    public static final String ROTATION_TITLE = "key rotation";

    /** The directory of the log whose records are the heads of all nodes. */
    public static final String CLUSTER = "cluster";

    /** What the origin of that log ends with, behind the node's. */
    public static final String CLUSTER_SUFFIX = "/cluster";

    private TreeFormat() {}
}
