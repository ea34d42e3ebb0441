package org.strongroom.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;

/**
 * As many rows as another has events, told in other columns.
 *
 * @param source passes each row to what it is given, until that wants no more
 */
record TranslatedRows(EventRows events, List<String> columns, Consumer<Predicate<List<Object>>> source)
        implements Rows {
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
    public void read(Predicate<List<Object>> reader) {
        source.accept(reader);
    }
}
