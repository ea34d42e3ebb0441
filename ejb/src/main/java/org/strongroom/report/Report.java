package org.strongroom.report;

import java.util.Locale;
import java.util.Map;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** One question to the log. */
public sealed interface Report permits FileHistory, PersonActivity, Refusals {
    /** By what auditors call it, such as {@code R01}. */
    String name();

    /** The time that it asks about. */
    Period period();

    /** What answers it, up to the end of the period given in place of its own. */
    Rows rows(Sources sources, Period bounded);

    /**
     * Reads a report from a request. All take {@code from} and {@code until}, see {@link Period}.
     *
     * <ul>
     *   <li>{@code R01} takes {@code path}, decoded, or {@code object}, the node's id.
     *   <li>{@code R02} takes {@code person}, a number or a login, or {@code login}, also one of digits.
     *   <li>{@code R03} takes nothing more.
     * </ul>
     *
     * @param parameters decoded, by name; {@code format} is passed over
     * @throws ProblemException with {@link Problem.BadRequest} when the report or a parameter is not known, is missing,
     *     or cannot be read
     */
    static Report of(String name, Map<String, String> parameters) {
        Parameters given = new Parameters(parameters);
        Report report =
                switch (name.toUpperCase(Locale.ROOT)) {
                    case FileHistory.NAME -> FileHistory.of(given);
                    case PersonActivity.NAME -> PersonActivity.of(given);
                    case Refusals.NAME -> new Refusals(Period.of(given));
                    default ->
                        throw new ProblemException(
                                new Problem.BadRequest("There is no such report; there are R01, R02 and R03."));
                };
        given.refuseOthers();
        return report;
    }
}
