package org.strongroom.report.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.EventOrder;
import org.strongroom.audit.ObjectStory;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.device.Device;
import org.strongroom.device.DeviceInventory;
import org.strongroom.identity.Person;
import org.strongroom.people.Standing;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Who;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * R12: is the leaver out, and where is what they had? What keeps them out since when, who let them leave, who got their
 * private directory, their last access, each of their keys, and what they hold.
 */
public record Leaver(Period period, Who who) implements Report {
    private static final List<String> COLUMNS = List.of("fact", "time", "detail", "address", "node", "sequence");
    private static final String HANDED = "private directory handed on";

    public static Leaver of(Parameters given) {
        Who who = Who.personOf(given);
        if (!who.isPerson()) {
            throw Parameters.refused("Say who left: a login, or a person by number.");
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
        leaving(sources, person, rows);
        access(sources, bounded, person, rows);
        keys(sources, person, rows);
        holdings(sources, person, rows);
        return ComputedRows.of(who.asked(sources), COLUMNS, rows);
    }

    private static void account(Sources sources, Person person, List<List<Object>> rows) {
        sources.register().acquaintance(person.id()).ifPresent(known -> {
            rows.add(row("first seen", known.first(), person.login()));
            rows.add(row("last described by the identity provider", known.last(), groups(person)));
            known.keptOut().forEach((standing, since) -> rows.add(row("standing", since, words(standing))));
            if (known.keptOut().isEmpty()) {
                rows.add(row("standing", "", words(Standing.ACTIVE), ""));
            }
        });
    }

    private static void leaving(Sources sources, Person person, List<List<Object>> rows) {
        Set<Long> told = new HashSet<>();
        sources.leavers().find(person.id()).ifPresent(left -> {
            rows.add(row("frozen", left.since(), "by " + left.by().login()));
            left.handedNode().ifPresent(node -> {
                String heir = left.successor().map(Person::login).orElse("");
                String detail = "to " + heir + " as " + left.handedAs() + ", now " + place(sources, node);
                rows.add(handed(sources, node, detail));
                told.add(node);
            });
        });
        // Who was let in again may have been handed on before.
        for (RecordedEvent event : sources.events().handedOn("/private/" + person.login())) {
            if (told.add(event.object())) {
                rows.add(handed(event, "to " + event.destination() + ", now " + place(sources, event.object())));
            }
        }
    }

    /** When and from where is told by the record. */
    private static List<Object> handed(Sources sources, long node, String detail) {
        EventFilter filter = EventFilter.between(Period.ALL.from(), Period.ALL.until())
                .doing(Set.of(Action.REMOVE_LEAVER))
                .of(new ObjectStory(Set.of(node), Set.of(), List.of()));
        return sources.events().page(filter, EventOrder.NEWEST_FIRST, null, 1).stream()
                .map(event -> handed(event, detail))
                .findFirst()
                .orElse(row(HANDED, "", detail, ""));
    }

    private static List<Object> handed(RecordedEvent event, String detail) {
        return recorded(HANDED, event, detail);
    }

    private static String place(Sources sources, long node) {
        String path =
                sources.whereabouts().path(sources.tree().chains(Set.of(node)).getOrDefault(node, List.of()));
        return path.isEmpty() ? "in the trash" : path;
    }

    private static void access(Sources sources, Period bounded, Person person, List<List<Object>> rows) {
        EventFilter filter =
                EventFilter.between(bounded.from(), bounded.until()).by(Set.of(person.id()));
        for (RecordedEvent event : sources.events().page(filter, EventOrder.NEWEST_FIRST, null, 1)) {
            String detail = event.action() + " " + event.outcome() + " " + event.path() + " by " + event.credential();
            rows.add(recorded("last access", event, detail));
        }
    }

    private static void keys(Sources sources, Person person, List<List<Object>> rows) {
        sources.devices().read(entry -> {
            if (entry.owner() == person.id()) {
                rows.add(key(entry));
            }
            return true;
        });
    }

    private static List<Object> key(DeviceInventory.Entry entry) {
        Device device = entry.device();
        String detail = device.id() + " " + device.name() + ", last used " + time(device.lastUsed());
        if (entry.ended() != null) {
            boolean expired = !entry.ended().equals(entry.revoked());
            return key(expired ? "expired" : "ended", entry.ended(), detail, device);
        }
        return device.blocked() == null
                ? key("lives", device.created(), detail, device)
                : key("blocked", device.blocked(), detail, device);
    }

    private static List<Object> key(String state, Instant since, String detail, Device device) {
        return row("device password " + state, Times.text(since), detail, device.lastAddress());
    }

    private static void holdings(Sources sources, Person person, List<List<Object>> rows) {
        Places.of(sources, person).read((path, place) -> {
            if (place.standing().isPrivate()) {
                long bytes = sources.tree().used(place.chain().get(place.chain().size() - 1));
                rows.add(row("private directory", "", path + ", " + bytes + " bytes with trash and versions", ""));
            } else {
                Holding.of(place, sources.groupNames())
                        .ifPresent(holding -> rows.add(
                                row("can reach", "", path + ": " + holding.right() + " by " + holding.via(), "")));
            }
            return true;
        });
    }

    private static List<Object> row(String fact, Instant time, String detail) {
        return row(fact, Times.text(time), detail, "");
    }

    /** What no single record tells. */
    private static List<Object> row(String fact, String time, String detail, String address) {
        return List.of(fact, time, detail, address, "", "");
    }

    private static List<Object> recorded(String fact, RecordedEvent event, String detail) {
        return List.of(fact, Times.text(event.time()), detail, event.address(), event.node(), event.sequence());
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case ACTIVE -> "let in";
            case DISABLED -> "disabled at the identity provider";
            case DELETED -> "deleted at the identity provider";
            case FROZEN -> "frozen here";
        };
    }

    private static String groups(Person person) {
        return "groups: " + String.join(", ", new TreeSet<>(person.groups()));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "never" : Times.text(time);
    }
}
