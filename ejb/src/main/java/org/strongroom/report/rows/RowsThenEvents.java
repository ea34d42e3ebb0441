package org.strongroom.report.rows;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;

/**
 * Rows that were worked out, and then one row an event, read as a stream.
 *
 * @param first the rows that were worked out
 * @param cells what an event has in its row
 */
public record RowsThenEvents(
        ComputedRows first,
        AuditEvents log,
        EventFilter filter,
        Function<RecordedEvent, List<Object>> cells,
        LogExtent extent)
        implements Rows {
    public static RowsThenEvents of(
            ComputedRows first, AuditEvents log, EventFilter filter, Function<RecordedEvent, List<Object>> cells) {
        return new RowsThenEvents(first, log, filter, cells, log.extent(filter));
    }

    @Override
    public Map<String, String> asked() {
        return first.asked();
    }

    @Override
    public List<String> columns() {
        return first.columns();
    }

    @Override
    public long count() {
        return first.count() + extent.events();
    }

    @Override
    public void events(Predicate<RecordedEvent> reader) {
        log.read(filter, reader);
    }

    @Override
    public void read(Predicate<List<Object>> reader) {
        boolean[] wanted = {true};
        first.read(row -> wanted[0] = reader.test(row));
        if (wanted[0]) {
            events(event -> reader.test(cells.apply(event)));
        }
    }
}
