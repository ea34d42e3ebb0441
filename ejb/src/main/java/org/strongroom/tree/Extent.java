package org.strongroom.tree;

/**
 * How much is at and below a node, without past versions.
 *
 * @param files how many files
 * @param bytes of their contents
 */
public record Extent(long files, long bytes) {}
