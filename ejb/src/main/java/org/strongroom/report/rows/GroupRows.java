package org.strongroom.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventGroup;
import org.strongroom.audit.EventGroups;
import org.strongroom.audit.GroupField;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Sources;

/**
 * One row a group of events that are alike, with how many there are, the first and the last, in the order of the parts
 * and of the fields.
 *
 * @param parts one after the other
 */
public record GroupRows(
        Sources sources, List<Some> parts, List<GroupField> by, Map<String, String> asked, LogExtent extent)
        implements Rows {
    /**
     * Some of the events.
     *
     * @param result what the column {@code result} says of them; empty for no such column
     */
    public record Part(String result, EventFilter filter) {}

    /** The groups of a part; few of them are kept, since what grouped them costs as much as what counts them. */
    private record Some(Part part, List<EventGroup> few, long count) {
        static Some of(Sources sources, Part part, List<GroupField> by) {
            List<EventGroup> first = sources.groups().first(part.filter(), by);
            return first.size() < EventGroups.PAGE
                    ? new Some(part, first, first.size())
                    : new Some(part, List.of(), sources.groups().count(part.filter(), by));
        }

        /** @param reader says whether it wants another */
        void read(Sources sources, List<GroupField> by, Predicate<EventGroup> reader) {
            if (count >= EventGroups.PAGE) {
                sources.groups().read(part.filter(), by, reader);
                return;
            }
            boolean wanted = true;
            for (int i = 0; i < few.size() && wanted; i++) {
                wanted = reader.test(few.get(i));
            }
        }
    }

    public static GroupRows of(Sources sources, List<Part> parts, List<GroupField> by, Map<String, String> asked) {
        LogExtent extent = LogExtent.NONE;
        for (Part part : parts) {
            extent = extent.and(sources.events().extent(part.filter()));
        }
        List<Some> counted =
                parts.stream().map(part -> Some.of(sources, part, by)).toList();
        return new GroupRows(sources, counted, by, asked, extent);
    }

    @Override
    public long count() {
        return parts.stream().mapToLong(Some::count).sum();
    }

    @Override
    public void events(Predicate<RecordedEvent> reader) {
        parts.forEach(some -> sources.events().read(some.part.filter(), reader));
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("first", "last", "count"));
        by.forEach(field -> columns.add(field.column()));
        if (!parts.get(0).part.result().isEmpty()) {
            columns.add("result");
        }
        return columns;
    }

    @Override
    public void read(Predicate<List<Object>> reader) {
        boolean[] wanted = {true};
        for (Some some : parts) {
            if (wanted[0]) {
                some.read(sources, by, group -> wanted[0] = reader.test(cells(group, some.part.result())));
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
