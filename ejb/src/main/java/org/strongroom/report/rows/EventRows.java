package org.strongroom.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventPosition;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.audit.SendingEnd;
import org.strongroom.report.fold.FoldedEvent;
import org.strongroom.report.fold.Folding;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Calls;

/**
 * One row an event, or a save, in the order of time, node and sequence. What was sent for a read stands in its row, where
 * it is on the record by now.
 *
 * @param changes whether the rows have what was before and what is after a change of rights
 */
public record EventRows(
        AuditEvents events,
        EventFilter filter,
        Calls calls,
        boolean changes,
        Map<String, String> asked,
        long count,
        LogExtent extent)
        implements Rows {
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
            "request",
            "sentTime",
            "sentOutcome",
            "sentBytes");

    public static EventRows of(AuditEvents events, EventFilter filter, Calls calls, Map<String, String> asked) {
        return of(events, filter, calls, false, asked);
    }

    /** The same with {@link BeforeAfter}. */
    public static EventRows withChanges(
            AuditEvents events, EventFilter filter, Calls calls, Map<String, String> asked) {
        return of(events, filter, calls, true, asked);
    }

    private static EventRows of(
            AuditEvents events, EventFilter filter, Calls calls, boolean changes, Map<String, String> asked) {
        EventRows rows = new EventRows(events, filter, calls, changes, asked, 0, events.extent(filter));
        return new EventRows(events, filter, calls, changes, asked, rows.counted(), rows.extent);
    }

    private long counted() {
        if (calls == Calls.EACH) {
            return extent.events();
        }
        long[] rows = {0};
        fold(folded -> {
            rows[0] += rowsOf(folded);
            return true;
        });
        return rows[0];
    }

    @Override
    public void events(Predicate<RecordedEvent> reader) {
        events.read(filter, reader);
    }

    @Override
    public boolean isOfEvents() {
        return true;
    }

    @Override
    public List<String> columns() {
        List<String> columns = new ArrayList<>(COLUMNS);
        if (changes) {
            columns.addAll(BeforeAfter.COLUMNS);
        }
        if (calls != Calls.EACH) {
            columns.add("calls");
        }
        if (calls == Calls.SHOWN) {
            columns.add("partOf");
        }
        return columns;
    }

    @Override
    public void read(Predicate<List<Object>> reader) {
        boolean[] wanted = {true};
        Sendings sendings = new Sendings(events, (folded, ends) -> wanted[0] = tell(folded, ends, reader));
        fold(sendings::accept);
        if (wanted[0]) {
            sendings.end();
        }
    }

    private void fold(Predicate<FoldedEvent> reader) {
        if (calls == Calls.EACH) {
            events.read(filter, event -> reader.test(FoldedEvent.of(event)));
            return;
        }
        Folding folding = new Folding(reader);
        events.read(filter, folding::accept);
        folding.end();
    }

    private long rowsOf(FoldedEvent folded) {
        int below = folded.calls().size();
        return calls == Calls.SHOWN && below > 1 ? 1 + below : 1;
    }

    private boolean tell(FoldedEvent folded, Map<EventPosition, SendingEnd> ends, Predicate<List<Object>> reader) {
        boolean wanted = reader.test(cells(folded.event(), ends, folded.calls().size(), 0));
        if (rowsOf(folded) > 1) {
            for (RecordedEvent call : folded.calls()) {
                wanted = wanted
                        && reader.test(cells(call, ends, 1, folded.event().sequence()));
            }
        }
        return wanted;
    }

    private List<Object> cells(RecordedEvent event, Map<EventPosition, SendingEnd> ends, long count, long partOf) {
        List<Object> cells = new ArrayList<>(cells(event));
        cells.addAll(cells(ends.get(EventPosition.of(event))));
        if (changes) {
            cells.addAll(BeforeAfter.of(event).cells());
        }
        if (calls != Calls.EACH) {
            cells.add(count);
        }
        if (calls == Calls.SHOWN) {
            cells.add(partOf);
        }
        return cells;
    }

    private static List<Object> cells(@Nullable SendingEnd end) {
        return end == null ? List.of("", "", "") : List.of(Times.text(end.time()), end.outcome(), end.bytes());
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
