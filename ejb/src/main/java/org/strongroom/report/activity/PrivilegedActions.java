package org.strongroom.report.activity;

import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.identity.Person;
import org.strongroom.report.access.RightsChanges;
import org.strongroom.report.question.Calls;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.EventRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * R15: what did administrators do? All that those did who hold the role of an administrator as last described, or held it
 * since the period began, with what was before and what is after a change of rights. What somebody changed in the server's configuration is told by {@link RightsChanges}.
 */
public record PrivilegedActions(Filters filters, Calls calls) implements Report {
    public static PrivilegedActions of(Parameters given) {
        return new PrivilegedActions(Filters.of(given), Calls.of(given));
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Set<Long> administrators = sources.register().administratorsSince(bounded.from()).stream()
                .filter(person -> filters.who().includes(sources, person))
                .map(Person::id)
                .collect(Collectors.toSet());
        return EventRows.withChanges(
                sources.events(), filters.within(sources, bounded).by(administrators), calls, filters.asked(sources));
    }
}
