package org.strongroom.report.job;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.format.Format;

/**
 * A report that somebody wants again and again.
 *
 * @param report such as {@code R03}
 * @param parameters without {@code from}, {@code until} and {@code zone}, which each run has of its own
 * @param directory where its files go, as the auditor sees it
 * @param zone in which days are counted
 */
public record ScheduleRequest(
        String report,
        Map<String, String> parameters,
        Format format,
        NodePath directory,
        Recurrence recurrence,
        ZoneId zone) {
    static final Set<String> PERIOD = Set.of("from", "until", "zone");

    /** Refuses with {@link Problem.BadRequest} what could not run. */
    public ScheduleRequest {
        parameters = Map.copyOf(parameters);
        if (parameters.keySet().stream().anyMatch(PERIOD::contains)) {
            throw new ProblemException(new Problem.BadRequest(
                    "A schedule has its own from, until and zone; leave them out of the parameters."));
        }
    }
}
