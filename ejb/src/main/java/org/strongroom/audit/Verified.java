package org.strongroom.audit;

import java.io.IOException;
import java.util.List;
import org.strongroom.auditlog.verify.BadEntryException;
import org.strongroom.auditlog.verify.LogSummary;
import org.strongroom.auditlog.verify.RowSource;
import org.strongroom.auditlog.verify.Verification;

/** What a verification came to, carried out of a call that may throw neither of its exceptions. */
@FunctionalInterface
interface Verified {
    /** What was checked, log by log. */
    List<LogSummary> get() throws IOException, BadEntryException;

    static Verified by(Verification verification, RowSource rows) {
        try {
            List<LogSummary> held = verification.run(rows);
            return () -> held;
        } catch (BadEntryException e) {
            return () -> {
                throw e;
            };
        } catch (IOException e) {
            return () -> {
                throw e;
            };
        }
    }
}
