package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.Database;

/**
 * Reads events back in groups; the database groups them, a page of groups at a time. The story of a filter is passed
 * over.
 */
@ApplicationScoped
public class EventGroups {
    /** How many groups {@link #first} tells. */
    public static final int PAGE = 1000;

    /** How many are read at a time, since for each page the database groups all that follow. */
    private static final int LARGE_PAGE = 10_000;

    private final Database database;

    @Inject
    EventGroups(Database database) {
        this.database = database;
    }

    /**
     * Passes on the groups in the order of their keys, in constant memory.
     *
     * @param reader says whether it wants another
     */
    public void read(EventFilter filter, List<GroupField> by, Predicate<EventGroup> reader) {
        EventGroup last = null;
        List<EventGroup> page;
        boolean wanted;
        do {
            page = page(filter, by, last, LARGE_PAGE);
            wanted = page.stream().allMatch(reader);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (wanted && page.size() == LARGE_PAGE);
    }

    /** The first groups that {@link #read} passes on, {@link #PAGE} at most. */
    public List<EventGroup> first(EventFilter filter, List<GroupField> by) {
        return page(filter, by, null, PAGE);
    }

    /** How many groups {@link #read} passes on. */
    public long count(EventFilter filter, List<GroupField> by) {
        Criteria criteria = new Criteria(filter);
        String groups = "select %s from EventRow e where %s group by %s"
                .formatted(
                        list(by, field -> "e." + field.column() + " as " + field.column()), criteria.where(), key(by));
        return database.call(session -> criteria.bind(
                        session.createSelectionQuery("select count(*) from (" + groups + ") g", Long.class))
                .getSingleResult());
    }

    private List<EventGroup> page(EventFilter filter, List<GroupField> by, @Nullable EventGroup last, int most) {
        Criteria criteria = new Criteria(filter);
        if (last != null) {
            criteria.and("(%s) > (%s)".formatted(key(by), list(by, field -> ":after_" + field.column())));
            for (int i = 0; i < by.size(); i++) {
                criteria.with("after_" + by.get(i).column(), last.key().get(i));
            }
        }
        String groups = "select %1$s, count(e), min(e.time), max(e.time) from EventRow e where %2$s"
                + " group by %1$s order by %1$s";
        return database
                .call(session -> criteria.bind(session.createSelectionQuery(
                                groups.formatted(key(by), criteria.where()), Object[].class))
                        .setMaxResults(most)
                        .getResultList())
                .stream()
                .map(row -> group(row, by.size()))
                .toList();
    }

    private static EventGroup group(Object[] row, int fields) {
        return new EventGroup(
                Arrays.asList(row).subList(0, fields), (Long) row[fields], (Instant) row[fields + 1], (Instant)
                        row[fields + 2]);
    }

    private static String key(List<GroupField> by) {
        return list(by, field -> "e." + field.column());
    }

    private static String list(List<GroupField> by, Function<GroupField, String> each) {
        return by.stream().map(each).collect(Collectors.joining(", "));
    }
}
