package org.strongroom.tree;

import java.time.Instant;
import org.strongroom.path.Name;

/** As much of a node as a list of very many is ordered and filtered by. */
public record Outline(long id, Name name, boolean isDirectory, long size, Instant modified) {}
