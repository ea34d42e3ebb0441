package org.strongroom.report.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.strongroom.access.Principal;
import org.strongroom.audit.Action;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.ObjectStory;
import org.strongroom.audit.Outcome;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.identity.Person;
import org.strongroom.people.Membership;
import org.strongroom.report.format.Times;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Spot;
import org.strongroom.report.question.Who;
import org.strongroom.report.rows.ComputedRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;
import org.strongroom.report.rows.RowsThenEvents;
import org.strongroom.sharing.Changes;
import org.strongroom.tree.Node;
import org.strongroom.tree.Stay;

/**
 * R07: what were the rights at a date, and what changed until another? Every grant and every cut that was in force at
 * either instant, as the database keeps their past, then who was in the groups that hold them, and each change between
 * as the record tells it. Asked about one place, it tells what counted there: by the directories that it lay in then, and
 * the cuts of that time; the highest level of all that a person holds is what they had. Places are named as they are now;
 * a private directory was its person's alone at any time.
 *
 * @param from the first instant
 * @param until the second; the same for one date alone
 * @param who whose rights, by which groups they were in at the time; or a group's, of which {@code *} is everyone
 * @param spot at which place; it is followed through renames and moves
 * @param members whether the members of groups are told
 */
public record PermissionsAt(Instant from, Instant until, Who who, Spot spot, boolean members) implements Report {
    private static final List<String> COLUMNS =
            List.of("kind", "directory", "group", "before", "after", "time", "node", "sequence", "person");

    public static PermissionsAt of(Parameters given) {
        Period dates = Period.of(given);
        Instant from = given.find("from").isPresent() ? dates.from() : dates.until();
        return new PermissionsAt(
                from,
                dates.until(),
                Who.of(given),
                Spot.of(given),
                given.findChoice("members", "hidden", "shown").equals("shown"));
    }

    @Override
    public Period period() {
        return new Period(from, until);
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        long node = spot.node(sources);
        GrantsThen grants = new GrantsThen(sources, who, node, bounded);
        Map<GrantsThen.Place, String> before = grants.inForce(bounded.from());
        Map<GrantsThen.Place, String> after = grants.inForce(bounded.until());
        Set<GrantsThen.Place> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        Map<Long, List<Node>> chains = sources.tree()
                .chains(places.stream().map(GrantsThen.Place::node).collect(Collectors.toSet()));
        List<List<Object>> rows = new ArrayList<>();
        for (GrantsThen.Place place : places) {
            String none = place.holder().equals(GrantsThen.INHERITANCE) ? "inherits" : "none";
            String then = before.getOrDefault(place, none);
            String now = after.getOrDefault(place, none);
            String path = sources.whereabouts().path(chains.getOrDefault(place.node(), List.of()));
            rows.add(List.of(then.equals(now) ? "same" : "changed", path, place.holder(), then, now, "", "", 0L, ""));
        }
        if (members) {
            grants.members().forEach(membership -> rows.add(member(sources, membership)));
        }
        Map<String, String> asked = new LinkedHashMap<>(spot.asked());
        asked.putAll(who.asked(sources));
        if (members) {
            asked.put("members", "shown");
        }
        return RowsThenEvents.of(
                ComputedRows.of(asked, COLUMNS, rows),
                sources.events(),
                changes(sources, bounded, node),
                PermissionsAt::change);
    }

    /** Since when and until when, in place of before and after. */
    private static List<Object> member(Sources sources, Membership membership) {
        return List.of(
                "member",
                "",
                Holding.via(new Principal(Principal.Kind.GROUP, membership.group()), sources.groupNames()),
                Times.text(membership.since()),
                membership.until().map(Times::text).orElse(""),
                "",
                "",
                0L,
                sources.people().find(membership.person()).map(Person::login).orElse(""));
    }

    /** Changes of rights; at one place also those of where it lay. */
    private static EventFilter changes(Sources sources, Period bounded, long node) {
        EventFilter filter =
                EventFilter.between(bounded.from(), bounded.until()).ending(Set.of(Outcome.DONE));
        if (node == 0) {
            return filter.doing(RightsChanges.OF_GRANTS);
        }
        Set<Long> along = sources.ancestry().of(List.of(node)).stream()
                .filter(stay ->
                        stay.from().isBefore(bounded.until()) && stay.until().isAfter(bounded.from()))
                .map(Stay::directory)
                .collect(Collectors.toCollection(TreeSet::new));
        along.add(node);
        Set<Action> changes = EnumSet.of(Action.MOVE, Action.DELETE, Action.RESTORE);
        changes.addAll(RightsChanges.OF_GRANTS);
        return filter.doing(changes).of(new ObjectStory(along, Set.of(), List.of()));
    }

    private static List<Object> change(RecordedEvent event) {
        boolean moves = !event.destination().isEmpty();
        return List.of(
                "change",
                event.path(),
                "",
                moves ? event.path() : Changes.before(event.detail()),
                moves ? event.destination() : Changes.after(event.detail()),
                Times.text(event.time()),
                event.node(),
                event.sequence(),
                "");
    }
}
