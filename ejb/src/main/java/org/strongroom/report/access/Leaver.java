package org.strongroom.report.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.identity.Person;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Who;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * R12: is the leaver out, and where is what they had? What is known of the account, their last access, each of their
 * keys, and what they hold. Whether the identity provider has disabled them, and who took their files over, is not known
 * to the server yet.
 */
public record Leaver(Period period, Who who) implements Report {
    private static final List<String> COLUMNS = List.of("fact", "time", "detail", "address", "sequence");

    public static Leaver of(Parameters given) {
        Who who = Who.of(given);
        if (!who.isPerson() || !who.group().isEmpty()) {
            throw Parameters.refused("This report takes either person, a number or a login, or login.");
        }
        return new Leaver(Period.of(given), who);
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Person person = sources.people()
                .find(who.person(sources))
                .orElseThrow(() -> Parameters.refused("Nobody has this number."));
        List<List<Object>> rows = new ArrayList<>();
        account(sources, person, rows);
        access(sources, bounded, person, rows);
        keys(sources, person, rows);
        holdings(sources, person, rows);
        return ComputedRows.of(who.asked(sources), COLUMNS, rows);
    }

    private static void account(Sources sources, Person person, List<List<Object>> rows) {
        sources.register().acquaintance(person.id()).ifPresent(known -> {
            rows.add(row("first seen", known.first(), person.login()));
            rows.add(row("last described by the identity provider", known.last(), groups(person)));
        });
    }

    private static void access(Sources sources, Period bounded, Person person, List<List<Object>> rows) {
        EventFilter filter =
                EventFilter.between(bounded.from(), bounded.until()).by(Set.of(person.id()));
        for (RecordedEvent event : sources.events().page(filter, EventOrder.NEWEST_FIRST, null, 1)) {
            String detail = event.action() + " " + event.outcome() + " " + event.path() + " by " + event.credential();
            rows.add(List.of("last access", Times.text(event.time()), detail, event.address(), event.sequence()));
        }
    }

    private static void keys(Sources sources, Person person, List<List<Object>> rows) {
        sources.devices().read(entry -> {
            if (entry.owner() == person.id()) {
                String fact = entry.revoked() == null ? "device password lives" : "device password ended";
                String detail = entry.device().id() + " " + entry.device().name() + ", last used "
                        + time(entry.device().lastUsed());
                Instant since = entry.revoked() == null ? entry.device().created() : entry.revoked();
                rows.add(List.of(fact, Times.text(since), detail, entry.device().lastAddress(), 0L));
            }
            return true;
        });
    }

    private static void holdings(Sources sources, Person person, List<List<Object>> rows) {
        Places.of(sources, person).read((path, place) -> {
            if (place.standing().isPrivate()) {
                long bytes = sources.tree().used(place.chain().get(place.chain().size() - 1));
                rows.add(List.of(
                        "private directory", "", path + ", " + bytes + " bytes with trash and versions", "", 0L));
            } else {
                Holding.of(place, sources.groupNames())
                        .ifPresent(holding -> rows.add(List.of(
                                "can reach", "", path + ": " + holding.right() + " by " + holding.via(), "", 0L)));
            }
            return true;
        });
    }

    private static List<Object> row(String fact, Instant time, String detail) {
        return List.of(fact, Times.text(time), detail, "", 0L);
    }

    private static String groups(Person person) {
        return "groups: " + String.join(", ", new TreeSet<>(person.groups()));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "never" : Times.text(time);
    }
}
