package org.strongroom.audit;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Person;
import org.strongroom.persistence.Like;

/** A filter as a condition on the {@link EventRow} {@code e}, with its parameters. */
final class Criteria {
    /** The parameter that no event is before. */
    static final String FROM = "from";

    /** The parameter that all events are before. */
    static final String UNTIL = "until";

    /** What takes along all that lies in a directory, or brings it back. */
    static final Set<Action> LEAVING = Set.of(Action.MOVE, Action.DELETE, Action.RESTORE, Action.REMOVE_LEAVER);

    private static final Duration FIRST_SPAN = Duration.ofSeconds(10);

    /** The kind is not compared as it is: for a list of values H2 would leave the order of the index, and sort all. */
    private final StringBuilder where =
            new StringBuilder("lower(e.kind) in ('%s', '%s') and e.time >= :from and e.time < :until"
                    .formatted(RecordFormat.ACCESS, RecordFormat.CHANGE));

    private final Map<String, Object> parameters = new HashMap<>();
    private final Instant from;
    private final Instant until;
    private final String leading;
    private final boolean listed;

    /** All of the filter but its story. */
    Criteria(EventFilter filter) {
        Set<Long> persons = persons(filter.actors());
        listed = filter.story() != null || filter.outcomes().size() > 1 || (persons != null && persons.size() > 1);
        leading = persons != null && persons.size() == 1 ? "e.person" : "";
        from = filter.from();
        until = filter.until();
        with(FROM, from).with(UNTIL, until);
        among("person", persons);
        claiming(filter.actors());
        anyOf("action", filter.actions());
        anyOf("outcome", filter.outcomes());
        if (!filter.reasons().isEmpty()) {
            among("reason", filter.reasons());
        }
        among("address", filter.addresses());
        below(filter.below());
        equal("lower(e.workstation)", "workstation", filter.workstation().toLowerCase(Locale.ROOT));
        equal("e.protocol", "protocol", filter.protocol());
        if (filter.signedIn()) {
            and("e.credential <> 'none'");
        }
        filter.probes().narrow(this);
    }

    /** One for each way in which an event belongs, so that each uses an index; no event belongs in two ways. */
    static List<Criteria> of(EventFilter filter) {
        ObjectStory story = filter.story();
        if (story != null) {
            return ways(filter, story);
        }
        Actors actors = filter.actors();
        return actors == null || actors.persons().isEmpty() || actors.claimed().isEmpty()
                ? List.of(new Criteria(filter))
                : List.of(
                        new Criteria(filter.by(actors.persons())),
                        new Criteria(filter.by(new Actors(Set.of(), actors.claimed()))));
    }

    /** The persons with whom an index begins: whoever only claimed a login is nobody. */
    private static @Nullable Set<Long> persons(@Nullable Actors actors) {
        if (actors == null || actors.claimed().isEmpty()) {
            return actors == null ? null : actors.persons();
        }
        Set<Long> persons = new HashSet<>(actors.persons());
        persons.add(Person.NOBODY.id());
        return persons;
    }

    private void claiming(@Nullable Actors actors) {
        if (actors != null && !actors.claimed().isEmpty()) {
            String anybodyElse = actors.persons().isEmpty() ? "" : "e.person <> %d or ".formatted(Person.NOBODY.id());
            and("(" + anybodyElse + "e.claimedLogin in (:claimed))").with("claimed", actors.claimed());
        }
    }

    private static List<Criteria> ways(EventFilter filter, ObjectStory story) {
        List<Criteria> ways = new ArrayList<>();
        if (!story.objects().isEmpty()) {
            ways.add(new Criteria(filter).and("e.object in (:objects)").with("objects", story.objects()));
            ways.add(new Criteria(filter)
                    .and("e.destinationObject in (:objects) and e.object not in (:objects)")
                    .with("objects", story.objects()));
        }
        if (!story.paths().isEmpty()) {
            ways.add(new Criteria(filter)
                    .and("e.pathHash in (:paths) and e.object = 0 and e.outcome <> :done")
                    .with("paths", story.paths().stream().map(PathHash::of).toList())
                    .with("done", RecordFormat.lower(Outcome.DONE)));
            ways.add(new Criteria(filter)
                    .and("e.destinationHash in (:paths) and e.pathHash not in (:paths) and e.object = 0"
                            + " and e.outcome <> :done")
                    .with("paths", story.paths().stream().map(PathHash::of).toList())
                    .with("done", RecordFormat.lower(Outcome.DONE)));
        }
        List<DirectorySpan> spans = story.directories().stream()
                .filter(span -> !story.objects().contains(span.directory()))
                .toList();
        if (!spans.isEmpty()) {
            ways.add(new Criteria(filter).leaving(spans));
        }
        return ways;
    }

    /** Narrows further. */
    Criteria and(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    /** Gives a parameter its value; a collection stands for a list. */
    Criteria with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** A time that no event of its time is after, and that is near the newest one. */
    Instant newest(StatelessSession session) {
        return NewestEvent.within(session, from, until);
    }

    /**
     * Its time, in spans from the end, or from another time before that. In one, where values of a list are looked up in
     * an index: for those H2 reads all of them whatever the time is.
     */
    Lookback lookback(Instant end) {
        Instant last = end.isBefore(until) ? end : until;
        return new Lookback(from, last, listed ? Duration.between(from, last) : FIRST_SPAN);
    }

    String where() {
        return where.toString();
    }

    /** Of what all events here have the same, and an index begins with; empty where there is no such. */
    String leading() {
        return leading;
    }

    <T> SelectionQuery<T> bind(SelectionQuery<T> query) {
        parameters.forEach((name, value) -> {
            if (value instanceof Collection<?> values) {
                query.setParameterList(name, values);
            } else {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private Criteria leaving(List<DirectorySpan> spans) {
        and("e.object in (:directories)")
                .with(
                        "directories",
                        spans.stream().map(DirectorySpan::directory).collect(Collectors.toSet()));
        and("e.action in (:leaving)")
                .with("leaving", LEAVING.stream().map(RecordFormat::lower).toList());
        return and(IntStream.range(0, spans.size())
                .mapToObj(i -> during(i, spans.get(i)))
                .collect(Collectors.joining(" or ", "(", ")")));
    }

    private String during(int index, DirectorySpan span) {
        with("directory" + index, span.directory());
        with("since" + index, span.from());
        with("before" + index, span.until());
        return "e.object = :directory%d and e.time >= :since%d and e.time < :before%d".formatted(index, index, index);
    }

    /** Names keep the letters that a client sent, and systems differ in how they compose them. */
    private void below(String path) {
        if (!path.isEmpty() && !path.equals("/")) {
            SortedSet<String> spellings = new TreeSet<>(Set.of(path));
            Stream.of(Normalizer.Form.NFC, Normalizer.Form.NFD)
                    .forEach(form -> spellings.add(Normalizer.normalize(path, form)));
            and(spellings.stream()
                    .map(spelling -> at(spelling, spellings.headSet(spelling).size()))
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
    }

    private String at(String path, int number) {
        with("top" + number, path).with("below" + number, Like.beginning(path + "/"));
        return Stream.of("path", "destination")
                .map(field -> "e.%1$s = :top%2$d or e.%1$s like :below%2$d escape '!'".formatted(field, number))
                .collect(Collectors.joining(" or "));
    }

    private void equal(String value, String name, String wanted) {
        if (!wanted.isEmpty()) {
            and(value + " = :" + name).with(name, wanted);
        }
    }

    private void anyOf(String field, Set<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            among(field, values.stream().map(RecordFormat::lower).collect(Collectors.toSet()));
        }
    }

    private void among(String field, @Nullable Set<?> values) {
        if (values == null) {
            return;
        }
        if (values.isEmpty()) {
            and("1 = 0");
        } else {
            and("e." + field + " in (:among_" + field + ")").with("among_" + field, values);
        }
    }
}
