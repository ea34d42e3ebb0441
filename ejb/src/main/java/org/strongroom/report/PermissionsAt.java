package org.strongroom.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strongroom.access.Grant;
import org.strongroom.access.Principal;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.sharing.Changes;
import org.strongroom.tree.Node;

/**
 * R07: what were the rights at a date, and what changed until another? Every grant that was in force at either instant,
 * as the database keeps its past, then each change between as the record tells it. Places are named as they are now; a
 * private directory was its person's alone at any time.
 *
 * @param from the first instant
 * @param until the second; the same for one date alone
 * @param group empty for all; {@code *} is everyone
 */
record PermissionsAt(Instant from, Instant until, String group) implements Report {
    private static final List<String> COLUMNS =
            List.of("kind", "directory", "group", "before", "after", "time", "node", "sequence");

    static PermissionsAt of(Parameters given) {
        Period dates = Period.of(given);
        Instant from = given.find("from").isPresent() ? dates.from() : dates.until();
        return new PermissionsAt(from, dates.until(), given.find("group").orElse(""));
    }

    @Override
    public Period period() {
        return new Period(from, until);
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        Map<Place, String> before = inForce(sources, bounded.from());
        Map<Place, String> after = inForce(sources, bounded.until());
        Set<Place> places = new TreeSet<>(before.keySet());
        places.addAll(after.keySet());
        Map<Long, List<Node>> chains =
                sources.tree().chains(places.stream().map(Place::node).collect(Collectors.toSet()));
        List<List<Object>> rows = new ArrayList<>();
        for (Place place : places) {
            String then = before.getOrDefault(place, "none");
            String now = after.getOrDefault(place, "none");
            String path = Optional.ofNullable(chains.get(place.node()))
                    .map(Node::path)
                    .orElse("");
            rows.add(List.of(then.equals(now) ? "same" : "changed", path, place.principal(), then, now, "", "", 0L));
        }
        changes(sources, bounded, rows);
        Map<String, String> asked = new LinkedHashMap<>();
        if (!group.isEmpty()) {
            asked.put("group", group);
        }
        return ComputedRows.of(asked, COLUMNS, rows);
    }

    /** Who holds a grant where. */
    private record Place(long node, String principal) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byNode = Long.compare(node, other.node);
            return byNode != 0 ? byNode : principal.compareTo(other.principal);
        }
    }

    private Map<Place, String> inForce(Sources sources, Instant instant) {
        Map<Place, String> found = new TreeMap<>();
        for (Grant grant : sources.grants().at(instant)) {
            String principal = words(sources, grant.principal());
            if (group.isEmpty() || principal.equals(group.equals("*") ? "everyone" : "group " + group)) {
                String level = grant.owner() ? "owner" : grant.level().word();
                found.merge(new Place(grant.node(), principal), level, (one, other) -> Stream.of(one, other)
                        .sorted()
                        .collect(Collectors.joining(", ")));
            }
        }
        return found;
    }

    private static String words(Sources sources, Principal principal) {
        return principal.kind() == Principal.Kind.PERSON
                ? "person "
                        + sources.people()
                                .find(principal.id())
                                .map(person -> person.login())
                                .orElse("")
                : Holding.via(principal, sources.groupNames());
    }

    private static void changes(Sources sources, Period bounded, List<List<Object>> rows) {
        EventFilter filter =
                EventFilter.between(bounded.from(), bounded.until()).doing(RightsChanges.OF_GRANTS);
        sources.events().read(filter, event -> rows.add(change(event)));
    }

    private static List<Object> change(RecordedEvent event) {
        return List.of(
                "change",
                event.path(),
                "",
                Changes.before(event.detail()),
                Changes.after(event.detail()),
                Times.text(event.time()),
                event.node(),
                event.sequence());
    }
}
