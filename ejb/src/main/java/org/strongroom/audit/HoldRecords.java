package org.strongroom.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StatelessSession;

/** What the records of all servers tell of holds, whatever the table of holds says. */
final class HoldRecords {
    private static final Pattern WORDS = Pattern.compile("hold (\\d+) since (\\S+): .*", Pattern.DOTALL);
    private static final String PLACE = RecordFormat.lower(Action.PLACE_HOLD);
    private static final String RELEASE = RecordFormat.lower(Action.RELEASE_HOLD);

    private HoldRecords() {}

    /** How a record names a hold. */
    static String words(Hold hold) {
        return "hold " + hold.id() + " since " + hold.since() + ": " + hold.reason();
    }

    /** How the record of its release names one that is in the records alone. */
    static String words(long id, Instant since) {
        return "hold " + id + " since " + since + ": as its record says; the table of holds did not have it";
    }

    /** Since when each hold keeps that was placed and never released, by its number. Goes through all events. */
    static Map<Long, Instant> live(StatelessSession session) {
        List<Object[]> events = session.createSelectionQuery(
                        "select e.action, e.detail from EventRow e where e.action in (:place, :release)"
                                + " and e.outcome = 'done'",
                        Object[].class)
                .setParameter("place", PLACE)
                .setParameter("release", RELEASE)
                .getResultList();
        Map<Long, Instant> live = new TreeMap<>();
        withAction(events, PLACE).forEach(hold -> live.put(id(hold), Instant.parse(hold.group(2))));
        withAction(events, RELEASE).forEach(hold -> live.remove(id(hold)));
        return live;
    }

    private static List<Matcher> withAction(List<Object[]> events, String action) {
        return events.stream()
                .filter(event -> event[0].equals(action))
                .map(event -> WORDS.matcher((String) event[1]))
                .filter(Matcher::matches)
                .toList();
    }

    private static long id(Matcher words) {
        return Long.parseLong(words.group(1));
    }
}
