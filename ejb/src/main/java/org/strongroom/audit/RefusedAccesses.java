package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.Database;

/**
 * Reads events back in groups that differ in time alone; the database groups them, a page of groups at a time. The story
 * of a filter is passed over.
 */
@ApplicationScoped
public class RefusedAccesses {
    private static final int PAGE = 1000;
    private static final Map<String, Function<RefusedAccess, Object>> PARTS = parts();
    private static final String KEY = list(part -> "e." + part);

    private final Database database;

    @Inject
    RefusedAccesses(Database database) {
        this.database = database;
    }

    /** Passes on the groups in the order of person, login, path, action and reason, in constant memory. */
    public void read(EventFilter filter, Consumer<RefusedAccess> reader) {
        RefusedAccess last = null;
        List<RefusedAccess> page;
        do {
            page = page(filter, last);
            page.forEach(reader);
            last = page.isEmpty() ? last : page.get(page.size() - 1);
        } while (page.size() == PAGE);
    }

    /** How many groups {@link #read} passes on. */
    public long count(EventFilter filter) {
        Criteria criteria = new Criteria(filter);
        String groups = "select %s from EventRow e where %s group by %s"
                .formatted(list(key -> "e." + key + " as " + key), criteria.where(), KEY);
        return database.call(session -> criteria.bind(
                        session.createSelectionQuery("select count(*) from (" + groups + ") g", Long.class))
                .getSingleResult());
    }

    private List<RefusedAccess> page(EventFilter filter, @Nullable RefusedAccess last) {
        Criteria criteria = new Criteria(filter);
        if (last != null) {
            criteria.and("(%s) > (%s)".formatted(KEY, list(key -> ":" + key)));
            PARTS.forEach((name, value) -> criteria.with(name, value.apply(last)));
        }
        String groups =
                "select new %s(%s, count(e), min(e.time), max(e.time)) from EventRow e where %s group by %s order by %s"
                        .formatted(RefusedAccess.class.getName(), KEY, criteria.where(), KEY, KEY);
        return database.call(session -> criteria.bind(session.createSelectionQuery(groups, RefusedAccess.class))
                .setMaxResults(PAGE)
                .getResultList());
    }

    private static String list(Function<String, String> each) {
        return PARTS.keySet().stream().map(each).collect(Collectors.joining(", "));
    }

    private static Map<String, Function<RefusedAccess, Object>> parts() {
        Map<String, Function<RefusedAccess, Object>> parts = new LinkedHashMap<>();
        parts.put("person", RefusedAccess::person);
        parts.put("login", RefusedAccess::login);
        parts.put("path", RefusedAccess::path);
        parts.put("action", RefusedAccess::action);
        parts.put("reason", RefusedAccess::reason);
        parts.put("outcome", RefusedAccess::outcome);
        parts.put("workstation", RefusedAccess::workstation);
        parts.put("address", RefusedAccess::address);
        parts.put("protocol", RefusedAccess::protocol);
        parts.put("subject", RefusedAccess::subject);
        return parts;
    }
}
