package org.strongroom.report.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.audit.Actors;
import org.strongroom.identity.Login;
import org.strongroom.identity.Person;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * A person, a group, or whoever is both. A group is those who are in it as last described, not as it was at the time.
 *
 * @param login of whoever holds it now; empty when the number is given, or nobody
 * @param number the person's number; 0 when the login is given, or nobody
 * @param group empty for any
 */
public record Who(String login, long number, String group) {
    public static final Who ANYONE = new Who("", 0, "");
    private static final int LONGEST_LOGIN = 255;

    /** Reads what {@link #personOf} does, and {@code group}. */
    public static Who of(Parameters given) {
        Who person = personOf(given);
        return new Who(
                person.login(),
                person.number(),
                given.find("group").map(Who::name).orElse(""));
    }

    /** Reads {@code person}, a number or a login, or {@code login}, also one of digits. */
    public static Who personOf(Parameters given) {
        String person = given.find("person").orElse("");
        String login = given.find("login").orElse("");
        if (!person.isEmpty() && !login.isEmpty()) {
            throw Parameters.refused("Give either person, a number or a login, or login.");
        }
        if (login.length() + person.length() > LONGEST_LOGIN) {
            throw Parameters.refused("A login has at most " + LONGEST_LOGIN + " characters.");
        }
        boolean numbered = person.matches("[0-9]{1,18}");
        if (numbered && Long.parseLong(person) == 0) {
            throw Parameters.refused("person is a number from 1 on, or a login.");
        }
        return new Who(numbered ? "" : login + person, numbered ? Long.parseLong(person) : 0, "");
    }

    /** The provider writes groups with a slash before them, people without. */
    private static String name(String group) {
        return group.startsWith("/") ? group.substring(1) : group;
    }

    public boolean isAnyone() {
        return !isPerson() && group.isEmpty();
    }

    public boolean isPerson() {
        return number != 0 || !login.isEmpty();
    }

    /** Those who are meant, and who claimed their logins and was not let in. */
    public Actors actors(Sources sources) {
        if (group.isEmpty()) {
            return named(sources);
        }
        requireGroup(sources);
        Actors members = actors(sources.register().inGroup(group));
        return isPerson() ? named(sources).among(members) : members;
    }

    private Actors named(Sources sources) {
        if (number != 0) {
            return actors(List.of(numbered(sources)));
        }
        Set<Long> holder =
                sources.register().holder(login).map(Person::id).stream().collect(Collectors.toSet());
        String key = Login.typed(login).key();
        if (key.isEmpty() || (holder.isEmpty() && !sources.events().isClaimed(key))) {
            throw Parameters.refused("Nobody with this login has ever signed in, or tried to.");
        }
        return new Actors(holder, Set.of(key));
    }

    private Person numbered(Sources sources) {
        return sources.people().find(number).orElseThrow(() -> Parameters.refused("Nobody has this number."));
    }

    private static Actors actors(List<Person> persons) {
        return new Actors(
                persons.stream().map(Person::id).collect(Collectors.toSet()),
                persons.stream()
                        .map(person -> new Login(person.login()).key())
                        .filter(key -> !key.isEmpty())
                        .collect(Collectors.toSet()));
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
                : sources.register()
                        .holder(login)
                        .orElseThrow(() -> Parameters.refused("Nobody with this login has ever signed in."))
                        .id();
    }

    private void requireGroup(Sources sources) {
        if (sources.groupNames().find(group).isEmpty()) {
            throw Parameters.refused("Nobody was ever in a group of this name; case counts.");
        }
    }

    /**
     * What was asked, and who that is.
     *
     * @throws ProblemException with {@link Problem.BadRequest} when nobody has the number, or ever was in the group
     */
    public Map<String, String> asked(Sources sources) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (!login.isEmpty()) {
            asked.put("login", login);
        }
        if (isPerson()) {
            Optional<Person> person = number != 0
                    ? Optional.of(numbered(sources))
                    : sources.register().holder(login);
            person.ifPresent(any -> asked.put("person", Long.toString(any.id())));
        }
        if (!group.isEmpty()) {
            requireGroup(sources);
            asked.put("group", group);
        }
        return asked;
    }
}
