package org.strongroom.report.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strongroom.audit.LogMark;
import org.strongroom.audit.LogSpan;
import org.strongroom.audit.LogVerification;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * R20: is the log complete? Of each server how far it reaches and how many records are missing, also at its ends; what
 * each journal says of itself: starts with what a crash cut off, orderly ends, gaps while it could not be written, jumps
 * of the clock; what each server found wrong, as its record says it; and the verifications, as their records confirm them.
 */
public record Integrity(Period period) implements Report {
    private static final List<String> COLUMNS =
            List.of("node", "fact", "time", "sequence", "lastSequence", "records", "missing", "detail");

    public static Integrity of(Parameters given) {
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
        for (LogVerification verified : sources.marks().verifications(bounded.from(), bounded.until())) {
            rows.add(List.of(
                    verified.node(),
                    "verification",
                    Times.text(verified.finished().orElseThrow()),
                    verified.first(),
                    Math.max(verified.first(), verified.next() - 1),
                    verified.next() - verified.first(),
                    0L,
                    words(verified)));
        }
        return ComputedRows.of(Map.of(), COLUMNS, rows);
    }

    private static String words(LogVerification verified) {
        String by = verified.login().isEmpty() ? "as it was due" : "asked by " + verified.login();
        return switch (verified.state()) {
            case HOLDS -> "holds, " + by;
            case BROKEN -> "does not hold, " + by + ": " + verified.words();
            default -> "could not be found out, " + by + ": " + verified.words();
        };
    }
}
