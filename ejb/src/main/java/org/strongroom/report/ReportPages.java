package org.strongroom.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.strongroom.identity.Caller;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;

/** Reports for the screen, a page at a time. Each page is a run of its own, bounded as the first was. */
@ApplicationScoped
public class ReportPages {
    /** The most rows of a page. */
    public static final int MOST = 1000;

    private static final String UNTIL = "until";

    private final Reports reports;

    @Inject
    ReportPages(Reports reports) {
        this.reports = reports;
    }

    /**
     * A page of a report.
     *
     * @param parameters those of the report
     * @param after the cursor of the page before; empty for the first
     * @param limit the most rows, 1 to {@value #MOST}
     * @throws ProblemException as {@link Reports#run} does, and with {@link Problem.BadRequest} for another limit or
     *     what is no cursor of this report with these parameters
     */
    public ReportPage page(Caller caller, String name, Map<String, String> parameters, String after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Parameters.refused("limit is from 1 to " + MOST + ".");
        }
        int question = Objects.hash(name, new TreeMap<>(parameters));
        Cursor cursor = after.isEmpty() ? new Cursor(0, Period.ALL.until(), question) : Cursor.parse(after);
        if (cursor.question != question) {
            throw Parameters.refused(
                    "after is the cursor of another question; keep all other parameters as they were.");
        }
        ReportRun run = reports.run(caller, name, cursor.bound(name, parameters), Delivery.page(cursor.skip, limit));
        List<List<Object>> rows = run.page(cursor.skip, limit + 1);
        boolean more = rows.size() > limit;
        Instant until = after.isEmpty() ? run.header().at() : cursor.until;
        return new ReportPage(
                run.header(),
                run.columns(),
                more ? rows.subList(0, limit) : rows,
                more ? new Cursor(cursor.skip + limit, until, question).text() : "");
    }

    /**
     * Where the next page begins.
     *
     * @param until when the first page was run
     * @param question a hash of what was asked
     */
    private record Cursor(long skip, Instant until, int question) {
        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((skip + "|" + until + "|" + question).getBytes(UTF_8));
        }

        static Cursor parse(String text) {
            try {
                String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 3);
                return new Cursor(Long.parseLong(parts[0]), Instant.parse(parts[1]), Integer.parseInt(parts[2]));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw Parameters.refused("after is not the cursor of a page.");
            }
        }

        /** The parameters with the end of the first page's run, where that is earlier than their own. */
        Map<String, String> bound(String name, Map<String, String> parameters) {
            if (skip == 0 || !Catalogue.of(name).parameters().contains(UNTIL)) {
                return parameters;
            }
            Period own = Period.of(new Parameters(parameters));
            Map<String, String> bounded = new TreeMap<>(parameters);
            bounded.put(UNTIL, (own.until().isBefore(until) ? own.until() : until).toString());
            return bounded;
        }
    }
}
