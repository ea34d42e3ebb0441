package org.strongroom.report.activity;

import java.util.List;
import java.util.Set;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.GroupField;
import org.strongroom.audit.Outcome;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.GroupRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/** R03: who tried what they may not? One row a person, path, action and reason, with how often and when. */
public record Refusals(Filters filters) implements Report {
    private static final Set<Outcome> IN_VAIN = Set.of(Outcome.REFUSED, Outcome.FAILED);
    private static final List<GroupField> BY = List.of(
            GroupField.PERSON,
            GroupField.LOGIN,
            GroupField.PATH,
            GroupField.DESTINATION,
            GroupField.ACTION,
            GroupField.REASON,
            GroupField.OUTCOME,
            GroupField.WORKSTATION,
            GroupField.ADDRESS,
            GroupField.PROTOCOL,
            GroupField.SUBJECT);

    public static Refusals of(Parameters given) {
        Filters filters = Filters.of(given);
        if (!IN_VAIN.containsAll(filters.outcomes())) {
            throw Parameters.refused("This report tells of outcome refused and failed alone.");
        }
        return new Refusals(filters);
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        EventFilter filter =
                filters.within(sources, bounded).ending(filters.outcomes().isEmpty() ? IN_VAIN : filters.outcomes());
        return GroupRows.of(sources, List.of(new GroupRows.Part("", filter)), BY, filters.asked(sources));
    }
}
