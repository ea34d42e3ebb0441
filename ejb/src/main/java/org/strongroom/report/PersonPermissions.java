package org.strongroom.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.strongroom.access.Right;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.audit.Outcome;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;

/**
 * R06: what can a person, or a group, reach? Every top directory with a right on it, as it is now; rights do not differ
 * below one. When it was last used is told of the period, and of a person alone.
 */
record PersonPermissions(Period period, Who who) implements Report {
    private static final List<String> COLUMNS = List.of("directory", "object", "right", "via", "grant", "lastUsed");

    static PersonPermissions of(Parameters given) {
        Who who = Who.of(given);
        if (who.isPerson() == who.group().isEmpty()) {
            return new PersonPermissions(Period.of(given), who);
        }
        throw Parameters.refused("This report takes either person, a number or a login, or login, or group.");
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Person person = who.isPerson()
                ? sources.people()
                        .find(who.person(sources))
                        .orElseThrow(() -> Parameters.refused("Nobody has this number."))
                : Reach.memberOf(Set.of(who.group()));
        Reach reach = new Reach(sources.policy());
        List<List<Object>> rows = new ArrayList<>();
        for (TopDirectory directory : sources.whereabouts().topDirectories(person)) {
            String used = lastUsed(sources, bounded, person, directory.path());
            for (Right right : reach.rights(person, directory.chain())) {
                Node node = directory.chain().get(directory.chain().size() - 1);
                rows.add(List.of(
                        directory.path(),
                        node.id(),
                        right.name().toLowerCase(Locale.ROOT),
                        reach.via(person, directory.chain(), right),
                        "configuration",
                        used));
            }
        }
        return ComputedRows.of(who.asked(sources), COLUMNS, rows);
    }

    private static String lastUsed(Sources sources, Period bounded, Person person, String directory) {
        EventFilter filter = EventFilter.between(bounded.from(), bounded.until())
                .by(Set.of(person.id()))
                .ending(Set.of(Outcome.DONE))
                .at(directory, "", null, "");
        return sources.events().page(filter, EventOrder.NEWEST_FIRST, null, 1).stream()
                .map(RecordedEvent::time)
                .map((Instant time) -> Times.text(time))
                .findFirst()
                .orElse("");
    }
}
