package org.strongroom.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strongroom.audit.LogMark;
import org.strongroom.audit.LogSpan;

/**
 * R20: is the log complete? Of each server how far it reaches and how many records are missing between the first and the
 * last; and what each journal says of itself: starts with what a crash cut off, orderly ends, gaps while it could not be
 * written, jumps of the clock. That nothing was altered is for the verifier to prove.
 */
record Integrity(Period period) implements Report {
    private static final List<String> COLUMNS =
            List.of("node", "fact", "time", "sequence", "lastSequence", "records", "missing", "detail");

    static Integrity of(Parameters given) {
        return new Integrity(Period.of(given));
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        List<List<Object>> rows = new ArrayList<>();
        for (LogSpan span : sources.marks().spans(bounded.from(), bounded.until())) {
            rows.add(List.of(span.node(), "extent", "", span.first(), span.last(), span.records(), span.missing(), ""));
        }
        for (LogMark mark : sources.marks().marks(bounded.from(), bounded.until())) {
            rows.add(List.of(
                    mark.node(),
                    mark.kind(),
                    Times.text(mark.time()),
                    mark.sequence(),
                    mark.sequence(),
                    1L,
                    0L,
                    mark.detail()));
        }
        return ComputedRows.of(Map.of(), COLUMNS, rows);
    }
}
