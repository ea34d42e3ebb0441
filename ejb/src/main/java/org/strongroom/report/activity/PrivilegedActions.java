package org.strongroom.report.activity;

import java.util.HashSet;
import java.util.Set;
import org.strongroom.identity.Role;
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
 * R15: what did administrators do? All that those did who hold the role of an administrator as last described. What
 * somebody changed in the server's configuration is told by {@link RightsChanges}.
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
        Set<Long> administrators = new HashSet<>();
        sources.register().read(person -> {
            if (person.roles().contains(Role.ADMIN) && filters.who().includes(sources, person)) {
                administrators.add(person.id());
            }
            return true;
        });
        return EventRows.of(
                sources.events(), filters.within(sources, bounded).by(administrators), calls, filters.asked(sources));
    }
}
