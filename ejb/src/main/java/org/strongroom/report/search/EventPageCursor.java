package org.strongroom.report.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.EventPosition;
import org.strongroom.audit.LogExtent;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.report.question.Parameters;

/**
 * Where the next page begins, as a text that a client keeps and need not understand. It holds what the first page fixed,
 * and a mark of what was asked: the cursor of another question is refused.
 *
 * @param position null for the first page
 */
public record EventPageCursor(Instant until, long count, long leftOut, int question, @Nullable EventPosition position) {
    private static final String SEPARATOR = "|";

    static EventPageCursor first(Instant until, LogExtent all, String words) {
        return new EventPageCursor(until, all.events(), all.leftOut(), words.hashCode(), null);
    }

    EventPageCursor after(RecordedEvent event) {
        return new EventPageCursor(
                until, count, leftOut, question, new EventPosition(event.time(), event.node(), event.sequence()));
    }

    String text() {
        EventPosition last = position;
        if (last == null) {
            throw new IllegalStateException("The first page has no cursor");
        }
        String parts = String.join(
                SEPARATOR,
                until.toString(),
                Long.toString(count),
                Long.toString(leftOut),
                Integer.toString(question),
                last.time().toString(),
                Long.toString(last.sequence()),
                last.node());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(UTF_8));
    }

    /** @throws org.strongroom.problem.ProblemException with a bad request when it is of another question, or none */
    static EventPageCursor parse(String text, String words) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", 7);
            EventPageCursor cursor = new EventPageCursor(
                    Instant.parse(parts[0]),
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Integer.parseInt(parts[3]),
                    new EventPosition(Instant.parse(parts[4]), parts[6], Long.parseLong(parts[5])));
            if (cursor.question == words.hashCode()) {
                return cursor;
            }
        } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Parameters.refused("after is not the cursor of a page.");
        }
        throw Parameters.refused("after is the cursor of another question; keep all other parameters as they were.");
    }
}
