package org.strongroom.report;

import java.util.LinkedHashMap;
import java.util.Map;
import org.strongroom.audit.EventFilter;

/**
 * R02: what did this person do? By the person's number, so through changes of the login.
 *
 * @param login of whoever holds it now; empty when the number is given
 * @param person the person's number; 0 when the login is given
 */
public record PersonActivity(String login, long person, Period period) implements Report {
    static final String NAME = "R02";

    static PersonActivity of(Parameters given) {
        String person = given.find("person").orElse("");
        String login = given.find("login").orElse("");
        if (person.isEmpty() == login.isEmpty()) {
            throw Parameters.refused("This report takes either person, a number or a login, or login.");
        }
        Period period = Period.of(given);
        return person.matches("[0-9]{1,18}")
                ? new PersonActivity("", Long.parseLong(person), period)
                : new PersonActivity(login + person, 0, period);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Map<String, String> asked = new LinkedHashMap<>();
        long number = person;
        if (!login.isEmpty()) {
            asked.put("login", login);
            number = sources.people()
                    .findByLogin(login)
                    .orElseThrow(() -> Parameters.refused("Nobody with this login has ever signed in."))
                    .id();
        }
        asked.put("person", Long.toString(number));
        EventFilter filter =
                EventFilter.between(bounded.from(), bounded.until()).by(number).without(Probes.NAMES);
        return EventRows.of(sources.events(), filter, asked);
    }
}
