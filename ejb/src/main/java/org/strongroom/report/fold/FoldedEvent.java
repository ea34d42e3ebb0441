package org.strongroom.report.fold;

import java.util.List;
import org.strongroom.audit.RecordedEvent;

/**
 * What a person did, as one: an event of the log, or several that a client needed for one save.
 *
 * @param event of one call, that call; of several, the time, node and sequence of the first, and the content and path
 *     that came of it
 * @param calls what it was folded from, in the order of the log; the event alone where nothing was folded
 */
public record FoldedEvent(RecordedEvent event, List<RecordedEvent> calls) {
    public FoldedEvent {
        calls = List.copyOf(calls);
    }

    /** One call alone. */
    public static FoldedEvent of(RecordedEvent event) {
        return new FoldedEvent(event, List.of(event));
    }
}
