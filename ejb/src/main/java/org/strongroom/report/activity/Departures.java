package org.strongroom.report.activity;

import java.util.List;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.Outcome;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;
import org.strongroom.report.rows.TranslatedRows;
import org.strongroom.tree.Roots;

/**
 * R04: who deleted or moved what, and can it be restored? Whether it can is told as it is when the report is read, all
 * else as it was. Nothing purges the trash yet, so what lies there is kept without end.
 */
public record Departures(Filters filters) implements Report {
    private static final Set<Action> LEAVING = Set.of(Action.DELETE, Action.MOVE);
    private static final List<String> COLUMNS =
            List.of("newPath", "object", "bytes", "outcome", "reason", "detail", "restorable", "request");

    public static Departures of(Parameters given) {
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
        return TranslatedRows.of(sources, filter, filters.asked(sources), COLUMNS, event -> cells(sources, event));
    }

    private static List<Object> cells(Sources sources, RecordedEvent event) {
        return List.of(
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
