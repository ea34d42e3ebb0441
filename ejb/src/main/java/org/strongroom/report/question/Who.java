package org.strongroom.report.question;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.strongroom.identity.Person;

/**
 * A person, a group, or whoever is both. A group is those who are in it as last described, not as it was at the time.
 *
 * @param login of whoever holds it now; empty when the number is given, or nobody
 * @param number the person's number; 0 when the login is given, or nobody
 * @param group empty for any
 */
public record Who(String login, long number, String group) {
    public static final Who ANYONE = new Who("", 0, "");

    /** Reads {@code person}, a number or a login, or {@code login}, also one of digits, and {@code group}. */
    public static Who of(Parameters given) {
        String person = given.find("person").orElse("");
        String login = given.find("login").orElse("");
        if (!person.isEmpty() && !login.isEmpty()) {
            throw Parameters.refused("Give either person, a number or a login, or login.");
        }
        boolean numbered = person.matches("[0-9]{1,18}");
        return new Who(
                numbered ? "" : login + person,
                numbered ? Long.parseLong(person) : 0,
                given.find("group").orElse(""));
    }

    public boolean isAnyone() {
        return !isPerson() && group.isEmpty();
    }

    public boolean isPerson() {
        return number != 0 || !login.isEmpty();
    }

    /** The numbers of those who are meant. */
    public Set<Long> numbers(Sources sources) {
        Set<Long> numbers = new HashSet<>(
                group.isEmpty() ? Set.of(person(sources)) : sources.register().inGroup(group));
        if (isPerson()) {
            numbers.retainAll(Set.of(person(sources)));
        }
        return numbers;
    }

    /** Whether this person is meant. */
    public boolean includes(Sources sources, Person person) {
        return (!isPerson() || person.id() == person(sources))
                && (group.isEmpty() || person.groups().contains(group));
    }

    /** The number of the person; there must be one. */
    public long person(Sources sources) {
        return number != 0
                ? number
                : sources.people()
                        .findByLogin(login)
                        .orElseThrow(() -> Parameters.refused("Nobody with this login has ever signed in."))
                        .id();
    }

    public Map<String, String> asked(Sources sources) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!login.isEmpty()) {
            asked.put("login", login);
        }
        if (isPerson()) {
            asked.put("person", Long.toString(person(sources)));
        }
        if (!group.isEmpty()) {
            asked.put("group", group);
        }
        return asked;
    }
}
