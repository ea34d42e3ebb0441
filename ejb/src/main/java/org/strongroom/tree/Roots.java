package org.strongroom.tree;

/** The ids of the nodes that the schema brings along. */
public final class Roots {
    /** The directory above all others, as callers see it. */
    public static final long ROOT = 1;

    /** Holds the public directories. */
    public static final long PUBLIC = 2;

    /** Holds the private directories, each named by its person's number. */
    public static final long PRIVATE = 3;

    /** Holds what was deleted. No path leads there. */
    public static final long TRASH = 4;

    private Roots() {}
}
