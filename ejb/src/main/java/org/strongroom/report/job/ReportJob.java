package org.strongroom.report.job;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strongroom.report.format.Format;

/**
 * A report that runs in the background.
 *
 * @param report such as {@code R01}
 * @param finished null while it is not
 * @param rows how many it has, once it is done
 * @param fileName what to call the result, once it is done
 * @param header the fields that go with the result, as {@link org.strongroom.report.format.ReportHeader#fields} has them
 * @param problem why it failed; empty otherwise
 */
public record ReportJob(
        long id,
        String report,
        Format format,
        State state,
        Instant created,
        @Nullable Instant finished,
        long rows,
        String fileName,
        Map<String, String> header,
        String problem) {
    public ReportJob {
        header = Map.copyOf(header);
    }

    /** How far it has come. */
    public enum State {
        WAITING,
        DONE,
        FAILED
    }
}
