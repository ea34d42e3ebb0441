package org.strongroom.report.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strongroom.path.NodePath;

/**
 * Whose report it is. JSON Lines, XLSX and PDF begin with it; CSV has no place for it, so it goes into header fields of
 * the answer.
 *
 * @param report such as {@code R01}
 * @param question what it answers
 * @param by the login of who ran it
 * @param at when it was begun; later entries of the log are not in it
 * @param request the id of the request, by which the run itself is found in the log
 * @param filter what was asked, in the form of a URI's query
 * @param rows how many there are
 * @param leftOut how many events were left out as {@link org.strongroom.audit.Probes}
 * @param entries the first and last entry of the log on each server, as {@code node-1/17-4711}
 * @param heads the newest signed tree heads of the log; none where none are made
 */
public record ReportHeader(
        String report,
        String question,
        String by,
        Instant at,
        String request,
        String filter,
        long rows,
        long leftOut,
        List<String> entries,
        List<String> heads) {
    public ReportHeader {
        entries = List.copyOf(entries);
        heads = List.copyOf(heads);
    }

    /** Header fields for an HTTP answer: visible ASCII alone. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Report-Name", report);
        fields.put("Report-By", NodePath.encode(by));
        fields.put("Report-At", Times.text(at));
        fields.put("Report-Filter", filter);
        fields.put("Report-Rows", Long.toString(rows));
        fields.put("Report-Left-Out", Long.toString(leftOut));
        fields.put("Report-Entries", String.join(" ", entries));
        if (!heads.isEmpty()) {
            fields.put("Report-Heads", NodePath.encode(String.join(" ", heads)));
        }
        return fields;
    }

    /** What a page or sheet says above its rows, in order. */
    public Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("report", report + " " + question);
        lines.put("by", by);
        lines.put("at", Times.text(at));
        lines.put("request", request);
        lines.put("filter", filter);
        lines.put("rows", Long.toString(rows));
        lines.put("leftOut", Long.toString(leftOut));
        lines.put("entries", String.join(" ", entries));
        if (!heads.isEmpty()) {
            lines.put("heads", String.join(" ", heads));
        }
        return lines;
    }

    /** A name for the file: the report and the time, such as {@code R01-2026-03-01T090000Z.csv}. */
    public String fileName(Format format) {
        return fileName(format.extension());
    }

    /** The same with this extension. */
    public String fileName(String extension) {
        String time = at.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        return report + "-" + time + "." + extension;
    }
}
