package org.strongroom.report.activity;

import java.util.List;
import java.util.Optional;
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
import org.strongroom.tree.Extent;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/**
 * R04: who deleted or moved what, and can it be restored? Whether it can, and how much is still in the trash of what was
 * deleted, is told as it is when the report is read, all else as it was: what goes at once with its directory has no
 * record of its own. A private directory that a leaver's successor got is a move by who let them leave. Nothing purges the trash yet, so what lies there is kept without end.
 */
public record Departures(Filters filters) implements Report {
    private static final Set<Action> LEAVING = Set.of(Action.DELETE, Action.MOVE, Action.REMOVE_LEAVER);
    private static final List<String> COLUMNS = List.of(
            "newPath",
            "object",
            "bytes",
            "outcome",
            "reason",
            "detail",
            "restorable",
            "filesInTrash",
            "bytesInTrash",
            "request");

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
        Optional<Node> left = deleted(sources, event);
        Optional<Extent> inTrash =
                left.filter(node -> node.parent() == Roots.TRASH).map(sources.tree()::extent);
        return List.of(
                event.destination(),
                event.object(),
                event.bytes(),
                event.outcome(),
                event.reason(),
                event.detail(),
                isDeletion(event) ? restorable(sources, left) : "",
                inTrash.<Object>map(Extent::files).orElse(""),
                inTrash.<Object>map(Extent::bytes).orElse(""),
                event.request());
    }

    private static boolean isDeletion(RecordedEvent event) {
        return event.action().equals("delete") && event.object() != 0;
    }

    private static Optional<Node> deleted(Sources sources, RecordedEvent event) {
        return isDeletion(event) ? sources.tree().find(event.object()) : Optional.empty();
    }

    private static String restorable(Sources sources, Optional<Node> left) {
        return left.map(node -> restorable(sources, node)).orElse("purged");
    }

    private static String restorable(Sources sources, Node left) {
        if (left.parent() == Roots.TRASH) {
            return "from the trash, without end";
        }
        List<Node> chain = sources.tree().chains(List.of(left.id())).getOrDefault(left.id(), List.of(left));
        return chain.get(0).id() == Roots.TRASH
                ? "from the trash, with " + chain.get(1).name().text() + ", without end"
                : "is restored";
    }
}
