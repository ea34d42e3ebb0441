package org.strongroom.report.access;

import java.util.List;
import java.util.Set;
import org.strongroom.access.Explanation;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.audit.Outcome;
import org.strongroom.audit.Probes;
import org.strongroom.identity.Person;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Who;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;
import org.strongroom.tree.PathSpan;

/**
 * R06: what can a person, or a group, reach? Their own directory, and every place where something is granted to them, as
 * it is now; it holds below as well. When it was last used is told of the period, and of a person alone: under whatever
 * path it had then, and without {@link Probes}.
 */
public record PersonPermissions(Period period, Who who) implements Report {
    private static final List<String> COLUMNS = List.of("directory", "object", "right", "via", "grant", "lastUsed");

    public static PersonPermissions of(Parameters given) {
        Who who = Who.of(given);
        if (who.isPerson() == who.group().isEmpty()) {
            return new PersonPermissions(Period.of(given), who);
        }
        throw Parameters.refused("Say who is meant: a login, a person by number, or a group; one alone.");
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Person person = who.isPerson()
                ? sources.people()
                        .find(who.person(sources))
                        .orElseThrow(() -> Parameters.refused("Nobody has this number."))
                : sources.groupNames()
                        .find(who.group())
                        .map(Holding::memberOf)
                        .orElseThrow(() -> Parameters.refused("Nobody was ever in a group of this name."));
        return ComputedRows.of(who.asked(sources), COLUMNS, reader -> Places.of(sources, person)
                .read((path, place) -> Holding.of(place, sources.groupNames())
                        .map(holding -> reader.test(cells(sources, bounded, person, path, place, holding)))
                        .orElse(true)));
    }

    private static List<Object> cells(
            Sources sources, Period bounded, Person person, String path, Explanation place, Holding holding) {
        long node = place.chain().get(place.chain().size() - 1).id();
        return List.of(
                path, node, holding.right(), holding.via(), holding.grant(), lastUsed(sources, bounded, person, node));
    }

    private static String lastUsed(Sources sources, Period bounded, Person person, long node) {
        return sources.whereabouts().pathsOf(node).stream()
                .flatMap(span -> span.within(bounded.from(), bounded.until()).stream())
                .flatMap(span -> sources.events().page(used(person, span), EventOrder.NEWEST_FIRST, null, 1).stream())
                .findFirst()
                .map(event -> Times.text(event.time()))
                .orElse("");
    }

    private static EventFilter used(Person person, PathSpan span) {
        return EventFilter.between(span.from(), span.until())
                .by(Set.of(person.id()))
                .ending(Set.of(Outcome.DONE))
                .probes(Probes.LEFT_OUT)
                .at(span.path(), "", null, "");
    }
}
