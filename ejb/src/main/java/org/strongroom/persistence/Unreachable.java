package org.strongroom.persistence;

import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.exception.JDBCConnectionException;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Tells a database that cannot be reached, or has no connection to spare, from a failure. */
final class Unreachable {
    private static final Duration RETRY = Duration.ofSeconds(5);

    /** How Hibernate begins when the pool gives no connection. */
    private static final String NO_CONNECTION = "Unable to acquire JDBC Connection";

    /** SQLSTATE of a broken connection, of PostgreSQL that stops or starts, and of one that is a standby by now. */
    private static final Pattern LOST = Pattern.compile("08...|57P0[123]|25006");

    private Unreachable() {}

    /**
     * What to throw instead: {@link Problem.Unavailable} when trying again may help, else the failure itself.
     *
     * @param failure of a statement or of a transaction
     */
    static RuntimeException translated(RuntimeException failure) {
        boolean isUnreachable = failure instanceof JDBCConnectionException
                || String.valueOf(failure.getMessage()).startsWith(NO_CONNECTION)
                || isLost(failure);
        return isUnreachable
                ? new ProblemException(
                        new Problem.Unavailable("The database does not answer now. Try again soon.", RETRY), failure)
                : failure;
    }

    /** A transaction manager hangs on what broke a commit as a cause, or as suppressed. */
    private static boolean isLost(Throwable failure) {
        boolean isLost = failure instanceof SQLException statement
                && LOST.matcher(String.valueOf(statement.getSQLState())).matches();
        Throwable cause = failure.getCause();
        return isLost
                || cause != null && isLost(cause)
                || Stream.of(failure.getSuppressed()).anyMatch(Unreachable::isLost);
    }
}
