package org.strongroom.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventGroup;
import org.strongroom.audit.GroupField;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.format.Times;

/**
 * One row a group of events that are alike, with how many there are, the first and the last, in the order of the parts
 * and of the fields.
 *
 * @param parts one after the other
 */
record GroupRows(
        Sources sources, List<Part> parts, List<GroupField> by, Map<String, String> asked, long count, LogExtent extent)
        implements Rows {
    /**
     * Some of the events.
     *
     * @param result what the column {@code result} says of them; empty for no such column
     */
    record Part(String result, EventFilter filter) {}

    static GroupRows of(Sources sources, List<Part> parts, List<GroupField> by, Map<String, String> asked) {
        long count = 0;
        LogExtent extent = LogExtent.NONE;
        for (Part part : parts) {
            count += sources.groups().count(part.filter(), by);
            extent = extent.and(sources.events().extent(part.filter()));
        }
        return new GroupRows(sources, parts, by, asked, count, extent);
    }

    @Override
    public long leftOut() {
        return parts.stream()
                .mapToLong(part -> EventRows.leftOut(sources.events(), part.filter()))
                .sum();
    }

    @Override
    public void events(Predicate<RecordedEvent> reader) {
        parts.forEach(part -> sources.events().read(part.filter(), reader));
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("first", "last", "count"));
        by.forEach(field -> columns.add(field.column()));
        if (!parts.get(0).result().isEmpty()) {
            columns.add("result");
        }
        return columns;
    }

    @Override
    public void read(Predicate<List<Object>> reader) {
        boolean[] wanted = {true};
        for (Part part : parts) {
            if (wanted[0]) {
                sources.groups().read(part.filter(), by, group -> wanted[0] = reader.test(cells(group, part.result())));
            }
        }
    }

    private static List<Object> cells(EventGroup group, String result) {
        List<Object> cells =
                new ArrayList<>(List.of(Times.text(group.first()), Times.text(group.last()), group.count()));
        cells.addAll(group.key());
        if (!result.isEmpty()) {
            cells.add(result);
        }
        return cells;
    }
}
