package org.strongroom.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;

/** One row an event, in the order of time, node and sequence. */
record EventRows(AuditEvents events, EventFilter filter, Map<String, String> asked, LogExtent extent) implements Rows {
    private static final List<String> COLUMNS = List.of(
            "time",
            "node",
            "sequence",
            "login",
            "subject",
            "person",
            "credential",
            "credentialId",
            "workstation",
            "address",
            "protocol",
            "action",
            "path",
            "destination",
            "object",
            "version",
            "bytes",
            "entries",
            "outcome",
            "reason",
            "detail",
            "request");

    static EventRows of(AuditEvents events, EventFilter filter, Map<String, String> asked) {
        return new EventRows(events, filter, asked, events.extent(filter));
    }

    @Override
    public long count() {
        return extent.events();
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void read(Consumer<List<Object>> reader) {
        events.read(filter, event -> reader.accept(cells(event)));
    }

    private static List<Object> cells(RecordedEvent event) {
        return List.of(
                Times.text(event.time()),
                event.node(),
                event.sequence(),
                event.login(),
                event.subject(),
                event.person(),
                event.credential(),
                event.credentialId(),
                event.workstation(),
                event.address(),
                event.protocol(),
                event.action(),
                event.path(),
                event.destination(),
                event.object(),
                (long) event.version(),
                event.bytes(),
                event.entries(),
                event.outcome(),
                event.reason(),
                event.detail(),
                event.request());
    }
}
