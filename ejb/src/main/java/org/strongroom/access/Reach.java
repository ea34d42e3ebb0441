package org.strongroom.access;

import java.util.List;

/**
 * Some of the places at which something is granted to a person.
 *
 * @param next where the next page begins; 0 when there is none
 */
public record Reach(List<Explanation> places, long next) {
    public Reach {
        places = List.copyOf(places);
    }
}
