package org.strongroom.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.SelectionQuery;
import org.strongroom.problem.Problem;

/** A filter as a condition on the {@link EventRow} {@code e}, with its parameters. */
final class Criteria {
    private final StringBuilder where =
            new StringBuilder("e.kind in ('%s', '%s') and e.time >= :from and e.time < :until"
                    .formatted(RecordFormat.ACCESS, RecordFormat.CHANGE));
    private final Map<String, Object> parameters = new HashMap<>();

    /** All of the filter but its story. */
    Criteria(EventFilter filter) {
        parameters.put("from", filter.from());
        parameters.put("until", filter.until());
        if (!filter.persons().isEmpty()) {
            and("e.person in (:persons)").with("persons", filter.persons());
        }
        if (!filter.outcomes().isEmpty()) {
            and("e.outcome in (:outcomes)")
                    .with(
                            "outcomes",
                            filter.outcomes().stream().map(RecordFormat::lower).toList());
        }
        leaveOut(filter.probes());
    }

    /** One for each way in which an event belongs, so that each uses an index; no event belongs in two ways. */
    static List<Criteria> of(EventFilter filter) {
        ObjectStory story = filter.story();
        return story == null ? List.of(new Criteria(filter)) : ways(filter, story);
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

    String where() {
        return where.toString();
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
                .with("leaving", List.of(RecordFormat.lower(Action.MOVE), RecordFormat.lower(Action.DELETE)));
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

    private void leaveOut(Set<String> probes) {
        int index = 0;
        for (String name : probes) {
            and("not (e.reason = :missing and lower(e.path) like :probe" + index + ")");
            with("missing", new Problem.NotFound().code());
            with("probe" + index++, "%/" + name);
        }
    }
}
