package org.strongroom.report.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.report.question.FilterText;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;

/** Looks into the log, for auditors alone: events as they stand there, page by page. */
@ApplicationScoped
public class EventSearch {
    /** The most events of a page. */
    public static final int MOST = 1000;

    private static final int DEFAULT = 100;
    private static final int MOST_SPANS = 1000;

    private final Sources sources;
    private final AuditTrail audit;
    private final InstantSource clock;

    @Inject
    public EventSearch(Sources sources, AuditTrail audit, InstantSource clock) {
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page of events. The first fixes how far the pages reach and how many events they have together, so that what
     * is recorded meanwhile moves nothing. On the record before this returns, so the search itself is on no page.
     *
     * @param parameters {@link Filters}, {@code action}, {@code order} ({@code newest} or {@code oldest} first), {@code
     *     limit} (1 to {@value #MOST}) and {@code after}, the cursor of the page before
     * @throws ProblemException with {@link Problem.Forbidden} unless the caller is an auditor, with {@link
     *     Problem.BadRequest} for a parameter that cannot be meant, and with {@link Problem.Unavailable} when the log
     *     cannot be written
     */
    public EventPage page(Caller caller, Map<String, String> parameters) {
        caller.require(Role.AUDITOR);
        Parameters given = new Parameters(parameters);
        Asked asked = Asked.of(given);
        EventOrder order = given.findChoice("order", "newest", "oldest").equals("newest")
                ? EventOrder.NEWEST_FIRST
                : EventOrder.OLDEST_FIRST;
        int limit = limit(given);
        String after = given.find("after").orElse("");
        given.refuseOthers();
        String words = asked.words(sources) + "&order=" + given.findChoice("order", "newest", "oldest");
        EventPageCursor cursor = after.isEmpty() ? begin(asked, words) : EventPageCursor.parse(after, words);
        EventFilter filter = asked.filter(sources, cursor.until());
        List<RecordedEvent> events = sources.events().page(filter, order, cursor.position(), limit + 1);
        boolean more = events.size() > limit;
        List<RecordedEvent> page = more ? events.subList(0, limit) : events;
        record(caller, words, page.size());
        return new EventPage(
                page,
                sources.events().ends(page),
                cursor.count(),
                cursor.leftOut(),
                cursor.until(),
                more ? cursor.after(page.get(page.size() - 1)).text() : "");
    }

    /**
     * How many events there are in each span of time; on the record before this returns.
     *
     * @param parameters {@link Filters}, {@code action}, and {@code span}, an ISO 8601 duration of whole seconds; the
     *     first span begins where the period does, or where the first event is
     * @throws ProblemException as {@link #page} does
     */
    public EventHistogram histogram(Caller caller, Map<String, String> parameters) {
        caller.require(Role.AUDITOR);
        Parameters given = new Parameters(parameters);
        Asked asked = Asked.of(given);
        Duration span = given.find("span").map(EventSearch::span).orElse(Duration.ofDays(1));
        given.refuseOthers();
        EventPageCursor all = begin(asked, "");
        EventFilter filter = asked.filter(sources, all.until());
        Instant first = asked.filters.period().from().equals(Period.ALL.from()) ? firstDay(filter) : filter.from();
        if (Duration.between(first, filter.until()).dividedBy(span) >= MOST_SPANS) {
            throw Parameters.refused("That makes more than " + MOST_SPANS + " spans; give a longer one.");
        }
        SortedMap<Instant, Long> spans = sources.events().histogram(filter.since(first), span);
        record(caller, asked.words(sources) + "&span=" + span, all.count());
        return new EventHistogram(first, all.until(), span, all.count(), all.leftOut(), spans);
    }

    private EventPageCursor begin(Asked asked, String words) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        sources.events().catchUp();
        Instant until = asked.filters.period().endingBy(now).until();
        EventFilter filter = asked.filter(sources, until);
        return EventPageCursor.first(until, sources.events().extent(filter), words);
    }

    private Instant firstDay(EventFilter filter) {
        return sources.events().page(filter, EventOrder.OLDEST_FIRST, null, 1).stream()
                .map(event -> event.time().truncatedTo(ChronoUnit.DAYS))
                .findFirst()
                .orElse(filter.until());
    }

    private void record(Caller caller, String words, long count) {
        audit.record(
                AuditEvent.done(caller, Action.SEARCH_EVENTS).entries(count).detail(words));
    }

    private static int limit(Parameters given) {
        long limit = given.findNumber("limit").orElse((long) DEFAULT);
        if (limit < 1 || limit > MOST) {
            throw Parameters.refused("limit is from 1 to " + MOST + ".");
        }
        return (int) limit;
    }

    private static Duration span(String text) {
        try {
            Duration span = Duration.parse(text);
            if (span.toSeconds() > 0 && span.getNano() == 0) {
                return span;
            }
        } catch (java.time.DateTimeException e) {
            throw badSpan();
        }
        throw badSpan();
    }

    private static ProblemException badSpan() {
        return Parameters.refused("span is a duration of whole seconds, such as PT1H or P1D.");
    }

    /** What narrows the search. */
    private record Asked(Filters filters, Set<Action> actions) {
        static Asked of(Parameters given) {
            return new Asked(
                    Filters.of(given), given.find("action").map(Asked::actions).orElse(Set.of()));
        }

        EventFilter filter(Sources sources, Instant until) {
            return filters.within(sources, filters.period().endingBy(until)).doing(actions);
        }

        /** In the form of a URI's query. */
        String words(Sources sources) {
            Map<String, String> asked = new LinkedHashMap<>(filters.asked(sources));
            if (!actions.isEmpty()) {
                asked.put("action", actions.stream().map(Asked::word).sorted().collect(Collectors.joining(",")));
            }
            return FilterText.of(asked, filters.period());
        }

        private static Set<Action> actions(String text) {
            return Arrays.stream(text.split(",", -1))
                    .map(word -> Arrays.stream(Action.values())
                            .filter(action -> word(action).equalsIgnoreCase(word.strip()))
                            .findFirst()
                            .orElseThrow(() -> Parameters.refused("action is one of "
                                    + Arrays.stream(Action.values())
                                            .map(Asked::word)
                                            .collect(Collectors.joining(", "))
                                    + ", or several with commas.")))
                    .collect(Collectors.toSet());
        }

        private static String word(Action action) {
            return action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
