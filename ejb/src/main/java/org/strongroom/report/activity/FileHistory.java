package org.strongroom.report.activity;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.strongroom.audit.DirectorySpan;
import org.strongroom.audit.ObjectStory;
import org.strongroom.audit.Probes;
import org.strongroom.report.question.Calls;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.EventRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * R01: who read or changed this file, ever? Follows it by its id through renames and moves, its own and those of the
 * directories that it lay in, and tells also who was refused at one of its paths: those by which events name it, and,
 * unless more than a hundred files were at the path, those that it had when a directory above was renamed. What was asked for by its
 * name is told even where it is a probe by {@link Probes}.
 *
 * @param path as records name it: {@code /public/…}, or {@code /private/login/…}; all files that ever had it are told.
 *     Empty when the id is given
 * @param object the node's id; 0 when the path is given
 */
public record FileHistory(String path, long object, Filters filters, Calls calls) implements Report {
    private static final int MOST = 20_000;
    private static final int FOLLOWED = 100;

    public static FileHistory of(Parameters given) {
        String path = given.find("path").map(Filters::path).orElse("");
        long object = given.findNumber("object").orElse(0L);
        if (path.isEmpty() == (object == 0)) {
            throw Parameters.refused("This report takes either path or object.");
        }
        return new FileHistory(path, object, Filters.of(given), Calls.of(given));
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Set<Long> objects = object == 0 ? sources.whereabouts().everAt(path) : Set.of(object);
        requireNotTooMany(objects);
        Set<String> paths = new HashSet<>(sources.events().pathsOf(objects));
        if (objects.size() <= FOLLOWED) {
            paths.addAll(sources.whereabouts().allPathsOf(objects));
        }
        if (!path.isEmpty()) {
            paths.add(path);
        }
        requireKnown(sources, objects);
        requireNotTooMany(paths);
        List<DirectorySpan> directories = sources.ancestry().of(objects).stream()
                .map(stay -> new DirectorySpan(stay.directory(), stay.from(), stay.until()))
                .toList();
        return EventRows.of(
                sources.events(),
                filters.within(sources, bounded)
                        .probes(Probes.INCLUDED)
                        .of(new ObjectStory(
                                objects,
                                paths,
                                sources.events().eventful(directories, bounded.from(), bounded.until()))),
                calls,
                asked(sources));
    }

    /** A path with a slip of the pen must not look like a file that nobody touched. */
    private void requireKnown(Sources sources, Set<Long> objects) {
        if (path.isEmpty()
                && sources.tree().find(object).isEmpty()
                && !sources.events().isRecorded(object)) {
            throw Parameters.refused("Nothing has ever had this number.");
        }
        if (!path.isEmpty() && objects.isEmpty() && !sources.events().isRecorded(path)) {
            throw Parameters.refused("Nothing has ever been at this path, nor did anybody look for it there. A private"
                    + " directory is named by its person: /private/alice/plan.txt.");
        }
    }

    /** A database takes some ten thousand values at once. */
    private static void requireNotTooMany(Set<?> values) {
        if (values.size() > MOST) {
            throw Parameters.refused(
                    "More than 20,000 files have been at this path, or had other paths before or after."
                            + " Give one of them by its number, as object; or search the events below this path.");
        }
    }

    private Map<String, String> asked(Sources sources) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (path.isEmpty()) {
            asked.put("object", Long.toString(object));
        } else {
            asked.put("path", path);
        }
        asked.putAll(filters.asked(sources));
        return asked;
    }
}
