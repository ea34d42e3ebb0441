package org.strongroom.report.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.strongroom.audit.EventPosition;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.audit.SendingEnd;

/**
 * Some of the events that a search finds.
 *
 * @param ends how the sending of content ended, for those of the events of which that is known
 * @param count how many it finds, on all pages together
 * @param leftOut how many more were left out as {@link org.strongroom.audit.Probes}
 * @param until how far all pages reach
 * @param next the cursor of the next page; empty when this is the last
 */
public record EventPage(
        List<RecordedEvent> events,
        Map<EventPosition, SendingEnd> ends,
        long count,
        long leftOut,
        Instant until,
        String next) {
    public EventPage {
        events = List.copyOf(events);
        ends = Map.copyOf(ends);
    }
}
