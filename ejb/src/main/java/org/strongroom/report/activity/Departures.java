package org.strongroom.report;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.strongroom.audit.Action;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.Outcome;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.format.Times;
import org.strongroom.tree.Roots;

/**
 * R04: who deleted or moved what, and can it be restored? Whether it can is told as it is when the report is read, all
 * else as it was. Nothing purges the trash yet, so what lies there is kept without end.
 */
record Departures(Filters filters) implements Report {
    private static final Set<Action> LEAVING = Set.of(Action.DELETE, Action.MOVE);
    private static final List<String> COLUMNS = List.of(
            "time",
            "node",
            "sequence",
            "login",
            "subject",
            "person",
            "workstation",
            "address",
            "protocol",
            "action",
            "path",
            "newPath",
            "object",
            "bytes",
            "outcome",
            "reason",
            "detail",
            "restorable",
            "request");

    static Departures of(Parameters given) {
        return new Departures(Filters.of(given));
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Set<Outcome> outcomes = filters.outcomes().isEmpty() ? Set.of(Outcome.DONE) : filters.outcomes();
        EventFilter filter = filters.within(sources, bounded).doing(LEAVING).ending(outcomes);
        return new TranslatedRows(
                EventRows.of(sources.events(), filter, Calls.EACH, filters.asked(sources)),
                COLUMNS,
                reader -> read(sources, filter, reader));
    }

    private static void read(Sources sources, EventFilter filter, Predicate<List<Object>> reader) {
        sources.events().read(filter, event -> reader.test(cells(sources, event)));
    }

    private static List<Object> cells(Sources sources, RecordedEvent event) {
        return List.of(
                Times.text(event.time()),
                event.node(),
                event.sequence(),
                event.login(),
                event.subject(),
                event.person(),
                event.workstation(),
                event.address(),
                event.protocol(),
                event.action(),
                event.path(),
                event.destination(),
                event.object(),
                event.bytes(),
                event.outcome(),
                event.reason(),
                event.detail(),
                restorable(sources, event),
                event.request());
    }

    private static String restorable(Sources sources, RecordedEvent event) {
        if (!event.action().equals("delete") || event.object() == 0) {
            return "";
        }
        return sources.tree()
                .find(event.object())
                .map(node -> node.parent() == Roots.TRASH ? "from the trash, without end" : "is restored")
                .orElse("purged");
    }
}
