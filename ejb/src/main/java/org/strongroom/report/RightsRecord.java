package org.strongroom.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.audit.RecordedEvent;

/** The rights in the configuration, as each start of a server put them on the record. */
record RightsRecord(AuditEvents events) {
    /** What was last put on the record before this instant; nothing where the record does not reach back so far. */
    Optional<RecordedEvent> before(Instant instant) {
        return events.page(filter(Instant.EPOCH, instant), EventOrder.NEWEST_FIRST, null, 1).stream()
                .findFirst();
    }

    /** What was put on the record in this time, in order; a server writes only what differs from the last. */
    List<RecordedEvent> between(Instant from, Instant until) {
        List<RecordedEvent> changes = new ArrayList<>();
        events.read(filter(from, until), changes::add);
        return changes;
    }

    /** The setting that an event tells of. */
    static String setting(RecordedEvent event) {
        return event.detail();
    }

    private static EventFilter filter(Instant from, Instant until) {
        return EventFilter.between(from, until).doing(Set.of(Action.CONFIGURE_RIGHTS));
    }
}
