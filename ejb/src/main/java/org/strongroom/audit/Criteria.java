package org.strongroom.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.query.SelectionQuery;
import org.strongroom.problem.Problem;

/** A filter as a condition on the {@link EventRow} {@code e}, with its parameters. */
final class Criteria {
    private final StringBuilder where =
            new StringBuilder("e.kind in ('%s', '%s') and e.time >= :from and e.time < :until"
                    .formatted(RecordFormat.ACCESS, RecordFormat.CHANGE));
    private final Map<String, Object> parameters = new HashMap<>();

    Criteria(EventFilter filter) {
        parameters.put("from", filter.from());
        parameters.put("until", filter.until());
        ObjectStory story = filter.story();
        if (story != null) {
            and("(" + String.join(" or ", parts(story)) + ")");
        }
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

    private List<String> parts(ObjectStory story) {
        List<String> parts = new ArrayList<>();
        if (!story.objects().isEmpty()) {
            parts.add("e.object in (:objects) or e.destinationObject in (:objects)");
            with("objects", story.objects());
        }
        if (!story.paths().isEmpty()) {
            parts.add("e.object = 0 and e.outcome <> :done and e.pathHash in (:paths)");
            with("done", RecordFormat.lower(Outcome.DONE));
            with("paths", story.paths().stream().map(PathHash::of).toList());
        }
        for (int i = 0; i < story.directories().size(); i++) {
            parts.add(directory(i, story.directories().get(i)));
        }
        if (parts.isEmpty()) {
            parts.add("1 = 0");
        }
        return parts;
    }

    private String directory(int index, DirectorySpan span) {
        with("directory" + index, span.directory());
        with("since" + index, span.from());
        with("before" + index, span.until());
        with("leaving", List.of(RecordFormat.lower(Action.MOVE), RecordFormat.lower(Action.DELETE)));
        return "e.object = :directory%d and e.action in (:leaving) and e.time >= :since%d and e.time < :before%d"
                .formatted(index, index, index);
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
