package org.strongroom.access;

import org.strongroom.tree.Node;

/** A member of a directory that a person may know of, and how they stand there. */
public record Member(Node node, Standing standing) {}
