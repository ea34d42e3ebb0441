package org.strongroom.access;

import java.util.List;

/**
 * How a person stands along a chain of nodes.
 *
 * @param standings one for each node of the chain
 * @param visible of how many nodes, from the root on, the person may know that they exist
 */
public record Way(List<Standing> standings, int visible) {
    static final Way NONE = new Way(List.of(), 0);

    public Way {
        standings = List.copyOf(standings);
    }

    /** At the last node of the chain. */
    public Standing last() {
        return standings.isEmpty() ? Standing.OUTSIDE : standings.get(standings.size() - 1);
    }
}
