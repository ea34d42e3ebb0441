package org.strongroom.report;

import java.util.Set;
import org.strongroom.report.question.Filters;

/** What reports take in common. */
enum Takes {
    NOTHING(Set.of()),
    /** From when until when. */
    PERIOD(Set.of("from", "until", "zone")),
    /** All that narrows events. */
    EVENTS(Filters.PARAMETERS);

    private final Set<String> names;

    Takes(Set<String> names) {
        this.names = names;
    }

    Set<String> names() {
        return names;
    }
}
