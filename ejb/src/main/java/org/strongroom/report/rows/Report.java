package org.strongroom.report;

import java.util.Map;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** One question to the log. */
public sealed interface Report
        permits Activity,
                Departures,
                Devices,
                DirectoryPermissions,
                FileHistory,
                Integrity,
                Leaver,
                PermissionsAt,
                PersonPermissions,
                PrivilegedActions,
                Refusals,
                RightsChanges,
                SignIns {
    /** The time that it asks about. */
    Period period();

    /** What answers it, up to the end of the period given in place of its own. */
    Rows rows(Sources sources, Period bounded);

    /**
     * Reads a report from a request; {@link Catalogue} tells which there are and what they take.
     *
     * @param parameters decoded, by name; {@code format} is passed over
     * @throws ProblemException with {@link Problem.BadRequest} when the report or a parameter is not known, is missing,
     *     or cannot be read
     */
    static Report of(String name, Map<String, String> parameters) {
        return Catalogue.of(name).read(parameters);
    }
}
