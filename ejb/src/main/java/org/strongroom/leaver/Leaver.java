package org.strongroom.leaver;

import java.time.Instant;
import java.util.Optional;
import org.strongroom.identity.Person;

/**
 * Somebody who left, and what became of what was theirs.
 *
 * @param person with the groups that they were last in
 * @param successor who got their private directory; empty while nobody has
 * @param handedAs the name of that directory in the successor's own; empty while nobody has
 * @param devices how many keys this call ended
 */
public record Leaver(Person person, Instant since, Optional<Person> successor, String handedAs, int devices) {}
