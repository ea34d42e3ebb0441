package org.strongroom.report.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.strongroom.report.format.Format;

/**
 * A report that comes again and again.
 *
 * @param person the number of the auditor in whose name it runs
 * @param report such as {@code R03}
 * @param parameters what it is run with beside the period
 * @param directory where its files go, as the auditor sees it
 * @param zone in which days are counted
 * @param from the first day of the next file
 * @param due when the next file is made
 * @param lastFile the path of the newest file; empty when there is none
 * @param problem why the last attempt failed; empty when it did not
 */
public record ReportSchedule(
        long id,
        long person,
        String report,
        Map<String, String> parameters,
        Format format,
        String directory,
        Recurrence recurrence,
        String zone,
        LocalDate from,
        Instant due,
        String lastFile,
        String problem) {
    public ReportSchedule {
        parameters = Map.copyOf(parameters);
    }
}
