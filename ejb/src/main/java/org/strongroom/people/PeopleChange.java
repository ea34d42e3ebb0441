package org.strongroom.people;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;

/**
 * What changed in what is known of somebody or of a group.
 *
 * @param person the person's number; 0 for a group
 * @param words before and after, such as {@code alice: groups finance -> none}; empty when nothing changed
 * @param refused whether they are no longer let in since this change
 */
public record PeopleChange(long person, String words, boolean refused) {
    private static final String ARROW = " -> ";
    private static final String BREAK = "; ";
    private static final Origin SERVER = new Origin("", "", "server", "");

    /** True when nothing changed. */
    public boolean isNone() {
        return words.isEmpty();
    }

    /** Puts it on the record, in the transaction of the change: nobody did it here, the identity provider says so. */
    public void record(AuditTrail trail, Action action) {
        if (!isNone()) {
            Caller server = new Caller(Person.NOBODY, Credential.NONE, SERVER, RequestId.of(null));
            trail.recordChange(AuditEvent.done(server, action).detail(words));
        }
    }

    /** One thing before and after; arrows and breaks within a name become others, so that these part them. */
    static String words(String what, String before, String after) {
        return what + " " + plain(before) + ARROW + plain(after);
    }

    /** What such words tell of the time before; empty when there was nothing. */
    public static String before(String words) {
        return told(words, part -> part.contains(ARROW) ? part.substring(0, part.indexOf(ARROW)) : "");
    }

    /** What such words tell of the time after. */
    public static String after(String words) {
        return told(
                words,
                part -> part.contains(ARROW)
                        ? part.substring(0, part.indexOf(' ') + 1)
                                + part.substring(part.indexOf(ARROW) + ARROW.length())
                        : part);
    }

    /** Behind whose they are, one side of each thing that has this side. */
    private static String told(String words, UnaryOperator<String> side) {
        int colon = words.indexOf(": ");
        int arrow = words.indexOf(ARROW);
        String whose = colon < 0 || (arrow >= 0 && arrow < colon) ? "" : words.substring(0, colon + 2);
        String told = Arrays.stream(words.substring(whose.length()).split(BREAK, -1))
                .map(side)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BREAK));
        return told.isEmpty() ? "" : whose + told;
    }

    private static String plain(String name) {
        return name.replace(ARROW, " > ").replace(BREAK, ", ");
    }
}
