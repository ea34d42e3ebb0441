package org.strongroom.report;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RefusedAccess;
import org.strongroom.audit.RefusedAccesses;

/** One row a group of refusals, in the order of person, path, action and reason. */
record RefusalRows(RefusedAccesses refused, EventFilter filter, Map<String, String> asked, long count, LogExtent extent)
        implements Rows {
    private static final List<String> COLUMNS = List.of(
            "first",
            "last",
            "count",
            "login",
            "subject",
            "person",
            "workstation",
            "address",
            "protocol",
            "action",
            "path",
            "outcome",
            "reason");

    static RefusalRows of(Sources sources, EventFilter filter, Map<String, String> asked) {
        return new RefusalRows(
                sources.refused(),
                filter,
                asked,
                sources.refused().count(filter),
                sources.events().extent(filter));
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public void read(Consumer<List<Object>> reader) {
        refused.read(filter, access -> reader.accept(cells(access)));
    }

    private static List<Object> cells(RefusedAccess access) {
        return List.of(
                Times.text(access.first()),
                Times.text(access.last()),
                access.count(),
                access.login(),
                access.subject(),
                access.person(),
                access.workstation(),
                access.address(),
                access.protocol(),
                access.action(),
                access.path(),
                access.outcome(),
                access.reason());
    }
}
