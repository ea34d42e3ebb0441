package org.strongroom.report.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.strongroom.audit.AuditEvents;
import org.strongroom.audit.EventPosition;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.audit.SendingEnd;
import org.strongroom.report.fold.FoldedEvent;

/** Passes on what was done with how the sending of content ended, which is looked up for a page of events at a time. */
final class Sendings {
    private static final int PAGE = 1000;

    private final AuditEvents events;
    private final BiPredicate<FoldedEvent, Map<EventPosition, SendingEnd>> reader;
    private final List<FoldedEvent> page = new ArrayList<>();
    private int calls;

    /** @param reader says whether it wants another */
    Sendings(AuditEvents events, BiPredicate<FoldedEvent, Map<EventPosition, SendingEnd>> reader) {
        this.events = events;
        this.reader = reader;
    }

    /** Says whether it wants another. */
    boolean accept(FoldedEvent folded) {
        page.add(folded);
        calls += folded.calls().size();
        return calls < PAGE || end();
    }

    /** Passes on what waits; says whether the reader wants another. */
    boolean end() {
        List<RecordedEvent> all =
                page.stream().flatMap(folded -> folded.calls().stream()).toList();
        Map<EventPosition, SendingEnd> ends = events.ends(all);
        boolean wanted = page.stream().allMatch(folded -> reader.test(folded, ends));
        page.clear();
        calls = 0;
        return wanted;
    }
}
