package org.strongroom.audit;

import java.util.HashSet;
import java.util.Set;

/**
 * Whose events. Somebody who was not let in is nobody, whose login is only claimed.
 *
 * @param persons the persons' numbers
 * @param claimed the keys of logins that somebody gave who was not let in, as {@link org.strongroom.identity.Login#key}
 */
public record Actors(Set<Long> persons, Set<String> claimed) {
    public Actors {
        persons = Set.copyOf(persons);
        claimed = Set.copyOf(claimed);
    }

    /** Who is among both. */
    public Actors among(Actors others) {
        Set<Long> both = new HashSet<>(persons);
        both.retainAll(others.persons);
        Set<String> bothClaimed = new HashSet<>(claimed);
        bothClaimed.retainAll(others.claimed);
        return new Actors(both, bothClaimed);
    }
}
