package org.strongroom.persistence;

import java.time.Duration;
import org.hibernate.JDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Tells a database that cannot be reached, or has no connection to spare, from a failure. */
final class Unreachable {
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** How Hibernate begins when the pool gives no connection. */
    private static final String NO_CONNECTION = "Unable to acquire JDBC Connection";

    private Unreachable() {}

    /** What to throw instead: {@link Problem.Unavailable} when trying again may help, else the failure itself. */
    static RuntimeException translated(JDBCException failure) {
        boolean isUnreachable = failure instanceof JDBCConnectionException
                || String.valueOf(failure.getMessage()).startsWith(NO_CONNECTION);
        return isUnreachable
                ? new ProblemException(
                        new Problem.Unavailable("The database does not answer now. Try again soon.", RETRY), failure)
                : failure;
    }
}
