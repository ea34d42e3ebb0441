package org.strongroom.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.strongroom.auditlog.json.JsonLine;
import org.strongroom.identity.Caller;

/**
 * How an event is written down: one flat JSON object whose first two members are its kind and its own id. What a client
 * chose freely is clipped, never left out.
 */
final class RecordFormat {
    /** A read, a listing or a refusal. */
    static final String ACCESS = "access";

    /** A change that was made. */
    static final String CHANGE = "change";

    /** How the sending of content ended. */
    static final String END = "end";

    private static final String CHANGE_PREFIX = "{\"kind\":\"" + CHANGE + "\",\"id\":\"";
    private static final int LONGEST = 255;
    static final int LONGEST_DETAIL = 4000;
    private static final ThreadLocal<JsonLine> LINES = ThreadLocal.withInitial(JsonLine::new);

    private RecordFormat() {}

    static byte[] write(String kind, AuditEvent event, Instant time) {
        Caller caller = event.caller();
        return LINES.get()
                .text("kind", kind)
                .text("id", newId())
                .text("time", time.toString())
                .text("request", caller.request().text())
                .number("person", caller.person().id())
                .text("subject", clip(caller.person().subject()))
                .text("login", clip(caller.person().login()))
                .text("credential", lower(caller.credential().kind()))
                .text("credentialId", clip(caller.credential().id()))
                .text("workstation", clip(caller.origin().workstation()))
                .text("address", clip(caller.origin().address()))
                .text("protocol", caller.origin().protocol())
                .text("userAgent", clip(caller.origin().userAgent()))
                .text("action", lower(event.action()))
                .text("outcome", lower(event.outcome()))
                .text("reason", event.reason())
                .text("path", event.path())
                .number("object", event.object())
                .number("version", event.version())
                .text("destination", event.destination())
                .number("destinationObject", event.destinationObject())
                .number("bytes", event.bytes())
                .text("digest", event.digest())
                .number("entries", event.entries())
                .text("detail", clip(event.detail(), LONGEST_DETAIL))
                .end();
    }

    static byte[] writeEnd(Receipt receipt, Instant time, long bytesSent, boolean complete) {
        return LINES.get()
                .text("kind", END)
                .text("id", newId())
                .text("time", time.toString())
                .text("request", receipt.event().caller().request().text())
                .number("access", receipt.sequence())
                .number("object", receipt.event().object())
                .text("outcome", complete ? "done" : "failed")
                .text("reason", complete ? "" : "interrupted")
                .number("bytes", bytesSent)
                .end();
    }

    /** The id of a change, read from the front of its record; null for any other record. */
    static @org.jspecify.annotations.Nullable String changeId(byte[] record) {
        int start = CHANGE_PREFIX.length();
        String front = new String(record, 0, Math.min(record.length, start + 36), StandardCharsets.ISO_8859_1);
        return front.startsWith(CHANGE_PREFIX) ? front.substring(start) : null;
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String clip(String text) {
        return clip(text, LONGEST);
    }

    /** At most so many UTF-16 units, and no half of a pair at the end. */
    static String clip(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
