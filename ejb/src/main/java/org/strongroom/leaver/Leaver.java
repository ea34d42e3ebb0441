package org.strongroom.leaver;

import java.time.Instant;
import java.util.Optional;
import org.strongroom.identity.Person;

/**
 * Somebody who left, and what became of what was theirs.
 *
 * @param person with the groups that they were last in
 * @param by the administrator who let them leave
 * @param successor who got their private directory; empty while nobody has
 * @param handedNode that directory's id; empty while nobody has it
 * @param handedAs the name of that directory in the successor's own; empty while nobody has
 * @param devices how many keys this call ended
 */
public record Leaver(
        Person person,
        Instant since,
        Person by,
        Optional<Person> successor,
        Optional<Long> handedNode,
        String handedAs,
        int devices) {
    Leaver ending(int keys) {
        return new Leaver(person, since, by, successor, handedNode, handedAs, keys);
    }
}
