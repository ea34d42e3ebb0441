package org.strongroom.report;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The parameters of one request. Each is asked for, so one that nobody asked for is known to be a mistake. */
final class Parameters {
    private final Map<String, String> given;
    private final Set<String> known = new TreeSet<>(Set.of("format"));

    Parameters(Map<String, String> given) {
        this.given = given;
    }

    /** An empty value counts as none. */
    Optional<String> find(String name) {
        known.add(name);
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    Optional<Long> findNumber(String name) {
        return find(name).map(value -> number(name, value));
    }

    /** A misspelt filter must not become a wider report. */
    void refuseOthers() {
        if (!known.containsAll(given.keySet())) {
            throw refused("This report takes only " + String.join(", ", known) + ".");
        }
    }

    static ProblemException refused(String detail) {
        return new ProblemException(new Problem.BadRequest(detail));
    }

    private static long number(String name, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw refused(name + " is a number.");
        }
    }
}
