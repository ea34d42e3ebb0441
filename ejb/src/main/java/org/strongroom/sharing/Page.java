package org.strongroom.sharing;

import java.util.List;

/**
 * Some of many.
 *
 * @param next where the next page begins; 0 when there is none
 */
public record Page<T>(List<T> items, long next) {
    public Page {
        items = List.copyOf(items);
    }
}
