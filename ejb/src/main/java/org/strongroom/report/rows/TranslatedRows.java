package org.strongroom.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Calls;
import org.strongroom.report.question.Sources;

/**
 * One row an event: who did what where, and then what a report tells of it in columns of its own.
 *
 * @param own the names of those columns
 * @param cells what an event has in them
 */
public record TranslatedRows(EventRows events, List<String> own, Function<RecordedEvent, List<Object>> cells)
        implements Rows {
    private static final List<String> COMMON = List.of(
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
            "path");

    public static TranslatedRows of(
            Sources sources,
            EventFilter filter,
            Map<String, String> asked,
            List<String> own,
            Function<RecordedEvent, List<Object>> cells) {
        return new TranslatedRows(EventRows.of(sources.events(), filter, Calls.EACH, asked), own, cells);
    }

    @Override
    public Map<String, String> asked() {
        return events.asked();
    }

    @Override
    public long count() {
        return events.count();
    }

    @Override
    public LogExtent extent() {
        return events.extent();
    }

    @Override
    public void events(Predicate<RecordedEvent> reader) {
        events.events(reader);
    }

    @Override
    public boolean isOfEvents() {
        return true;
    }

    @Override
    public List<String> columns() {
        return both(COMMON, own);
    }

    @Override
    public void read(Predicate<List<Object>> reader) {
        events(event -> reader.test(both(common(event), cells.apply(event))));
    }

    private static List<Object> common(RecordedEvent event) {
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
                event.path());
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        List<T> both = new ArrayList<>(first);
        both.addAll(then);
        return both;
    }
}
