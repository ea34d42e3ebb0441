package org.strongroom.report;

import java.util.Map;
import java.util.Set;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.Outcome;

/** R03: who tried what they may not? One row a person, path, action and reason, with how often and when. */
public record Refusals(Period period) implements Report {
    static final String NAME = "R03";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        EventFilter filter = EventFilter.between(bounded.from(), bounded.until())
                .ending(Set.of(Outcome.REFUSED, Outcome.FAILED))
                .without(Probes.NAMES);
        return RefusalRows.of(sources, filter, Map.of());
    }
}
