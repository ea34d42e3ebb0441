package org.strongroom.access;

import org.strongroom.identity.Person;

/**
 * To whom something is granted.
 *
 * @param id the number of the person or the group; 0 for everyone
 */
public record Principal(Kind kind, long id) {
    /** Everyone who is signed in. */
    public static final Principal EVERYONE = new Principal(Kind.EVERYONE, 0);

    /** The order is that of the column {@code kind}. */
    public enum Kind {
        EVERYONE,
        PERSON,
        GROUP
    }

    public static Principal person(long id) {
        return new Principal(Kind.PERSON, id);
    }

    public static Principal group(long id) {
        return new Principal(Kind.GROUP, id);
    }

    /** Whether what is granted to this is granted to the person. */
    public boolean includes(Person person) {
        return switch (kind) {
            case EVERYONE -> person.id() != 0;
            case PERSON -> person.id() == id && id != 0;
            case GROUP -> person.groupIds().contains(id);
        };
    }

    /** For records, such as {@code group 12}. */
    @Override
    public String toString() {
        return kind == Kind.EVERYONE ? "everyone" : (kind == Kind.PERSON ? "person " : "group ") + id;
    }
}
