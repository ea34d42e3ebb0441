package org.strongroom.report;

import java.util.HashSet;
import java.util.Set;
import org.strongroom.identity.Role;

/**
 * R15: what did administrators do? All that those did who hold the role of an administrator as last described. What
 * somebody changed in the server's configuration is told by {@link RightsChanges}.
 */
record PrivilegedActions(Filters filters, Calls calls) implements Report {
    static PrivilegedActions of(Parameters given) {
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
