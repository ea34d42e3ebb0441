package org.strongroom.job;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Why a run failed, for administrators.
 *
 * @param cause what was in the way
 * @param detail what that said, in one line; empty where only the server's own log should say it
 */
public record JobFault(Cause cause, String detail) {
    private static final int LONGEST = 300;

    /** What can be in the way of a job. */
    public enum Cause {
        /** A file or directory of the server. */
        FILES,
        DATABASE,
        /** Another server, such as the identity provider. */
        CONNECTION,
        /** Something else; the server's own log has all of it. */
        OTHER
    }

    /** The fault that an exception tells of, by the innermost of its causes that is known. */
    static JobFault of(Throwable thrown) {
        return chain(thrown)
                .flatMap(each -> known(each).stream())
                .reduce((outer, inner) -> inner)
                .orElseGet(() -> {
                    Optional<Throwable> told =
                            chain(thrown).filter(IOException.class::isInstance).findFirst();
                    return new JobFault(Cause.OTHER, told.map(JobFault::line).orElse(""));
                });
    }

    private static Optional<JobFault> known(Throwable thrown) {
        if (thrown instanceof FileSystemException) {
            return Optional.of(new JobFault(Cause.FILES, line(thrown)));
        }
        if (thrown instanceof SQLException) {
            // What the database says begins with the fault and goes on with the statement.
            return Optional.of(new JobFault(Cause.DATABASE, line(thrown).replaceAll("; SQL statement:.*", "")));
        }
        return isOfTheNetwork(thrown) ? Optional.of(new JobFault(Cause.CONNECTION, line(thrown))) : Optional.empty();
    }

    private static boolean isOfTheNetwork(Throwable thrown) {
        return thrown instanceof SocketException
                || thrown instanceof UnknownHostException
                || thrown instanceof SocketTimeoutException
                || thrown instanceof HttpTimeoutException
                || thrown instanceof SSLException;
    }

    private static Stream<Throwable> chain(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause);
    }

    private static String line(Throwable thrown) {
        String said = thrown.getMessage() == null ? "" : thrown.getMessage();
        String first = said.lines().findFirst().orElse("").strip();
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST);
    }
}
