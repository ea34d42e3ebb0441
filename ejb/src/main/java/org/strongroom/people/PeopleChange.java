package org.strongroom.people;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;

/**
 * What changed in what is known of somebody or of a group.
 *
 * @param person the person's number; 0 for a group
 * @param statements before and after, such as {@code alice: roles user -> admin; leaves sales; joins finance}, each not
 *     longer than a record's detail; none when nothing changed
 * @param refused whether they are no longer let in since this change
 */
public record PeopleChange(long person, List<String> statements, boolean refused) {
    private static final String ARROW = " -> ";
    private static final String IN = "in ";

    /** Between one thing and the next. */
    static final String BREAK = "; ";

    /** Behind whose it is. */
    static final String WHOSE = ": ";

    /** Before the groups that somebody is in no more. */
    static final String LEAVES = "leaves ";

    /** Before the groups that somebody was not in before. */
    static final String JOINS = "joins ";

    /** A group that became something, such as new. */
    static PeopleChange ofGroup(String path, String became) {
        return new PeopleChange(0, List.of("group " + plain(path) + WHOSE + became), false);
    }

    /** A group that has another path. */
    static PeopleChange ofMovedGroup(String before, String after) {
        return new PeopleChange(0, List.of(words("group", before, after)), false);
    }

    /** Somebody who is frozen here, with the groups that they are in. */
    public static PeopleChange ofLeaver(KnownPerson leaving, int locksEnded) {
        Statements told = new Statements(leaving.person().login())
                .tell(words("standing", Difference.lower(leaving.standing()), Difference.lower(Standing.FROZEN)))
                .tell("locks ended " + locksEnded)
                .groups("groups ", leaving.person().groups());
        return new PeopleChange(leaving.person().id(), told.all(), true);
    }

    /** True when nothing changed. */
    public boolean isNone() {
        return statements.isEmpty();
    }

    /** Puts it on the record as {@link #record(AuditTrail, Caller, Action)}: the identity provider says so, nobody here. */
    public void record(AuditTrail trail, Action action) {
        record(trail, Caller.server(), action);
    }

    /** Puts it on the record, in the transaction of the change, each statement as one event. */
    public void record(AuditTrail trail, Caller caller, Action action) {
        statements.forEach(
                words -> trail.recordChange(AuditEvent.done(caller, action).detail(words)));
    }

    /** One thing before and after; signs within a name become others, so that these part them. */
    static String words(String what, String before, String after) {
        return what + " " + plain(before) + ARROW + plain(after);
    }

    /** What such words tell of the time before; empty when there was nothing. */
    public static String before(String words) {
        return told(words, PeopleChange::partBefore);
    }

    /** What such words tell of the time after. */
    public static String after(String words) {
        return told(words, PeopleChange::partAfter);
    }

    private static Optional<String> partBefore(String part) {
        if (part.startsWith(LEAVES)) {
            return Optional.of(IN + part.substring(LEAVES.length()));
        }
        return part.contains(ARROW) ? Optional.of(part.substring(0, part.indexOf(ARROW))) : Optional.empty();
    }

    private static Optional<String> partAfter(String part) {
        if (part.startsWith(LEAVES)) {
            return Optional.empty();
        }
        if (part.startsWith(JOINS)) {
            return Optional.of(IN + part.substring(JOINS.length()));
        }
        int arrow = part.indexOf(ARROW);
        return Optional.of(
                arrow < 0 ? part : part.substring(0, part.indexOf(' ') + 1) + part.substring(arrow + ARROW.length()));
    }

    /** Behind whose they are, one side of each thing that has this side. */
    private static String told(String words, Function<String, Optional<String>> side) {
        int colon = words.indexOf(WHOSE);
        int arrow = words.indexOf(ARROW);
        String whose = colon < 0 || (arrow >= 0 && arrow < colon) ? "" : words.substring(0, colon + WHOSE.length());
        String told = Arrays.stream(words.substring(whose.length()).split(BREAK, -1))
                .flatMap(part -> side.apply(part).stream())
                .collect(Collectors.joining(BREAK));
        return told.isEmpty() ? "" : whose + told;
    }

    static String plain(String name) {
        return name.replace(ARROW, " > ").replace(BREAK, ", ").replace(WHOSE, ":");
    }
}
