package org.strongroom.report.question;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The parameters of one request. Each is asked for, so one that nobody asked for is known to be a mistake. */
public final class Parameters {
    private final Map<String, String> given;
    private final Set<String> known = new TreeSet<>();

    public Parameters(Map<String, String> given) {
        this.given = given;
    }

    /** An empty value counts as none. */
    public Optional<String> find(String name) {
        known.add(name);
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public Optional<Long> findNumber(String name) {
        return find(name).map(value -> number(name, value));
    }

    /** One of the words; the first of them when none is given. */
    public String findChoice(String name, String... words) {
        String given = find(name).orElse(words[0]);
        if (!List.of(words).contains(given)) {
            throw refused(name + " is " + String.join(" or ", words) + ".");
        }
        return given;
    }

    /** A parameter that the report cannot do without. */
    public String require(String name) {
        return find(name).orElseThrow(() -> refused("This report needs " + name + "."));
    }

    /** A misspelt filter must not become a wider report. */
    public void refuseOthers() {
        if (!known.containsAll(given.keySet())) {
            throw refused("There is an unknown parameter; known are " + String.join(", ", known) + ".");
        }
    }

    public static ProblemException refused(String detail) {
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
