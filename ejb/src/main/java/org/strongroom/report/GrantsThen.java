package org.strongroom.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strongroom.access.Grant;
import org.strongroom.access.Principal;
import org.strongroom.identity.Person;
import org.strongroom.people.Membership;

/** The grants that were in force at an instant, and who was in the groups that held them. */
final class GrantsThen {
    private final Sources sources;
    private final Who who;
    private final Period period;
    private final Set<Long> groups = new TreeSet<>();

    GrantsThen(Sources sources, Who who, Period period) {
        this.sources = sources;
        this.who = who;
        this.period = period;
    }

    /** Who holds a grant where. */
    record Place(long node, String holder) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byNode = Long.compare(node, other.node);
            return byNode != 0 ? byNode : holder.compareTo(other.holder);
        }
    }

    /** The levels in words, for whom the report asks about. */
    Map<Place, String> inForce(Instant instant) {
        List<Grant> grants = sources.grants().at(instant);
        Predicate<Principal> asked = asked(instant, grants);
        Map<Place, String> found = new TreeMap<>();
        for (Grant grant : grants) {
            String holder = words(grant.principal());
            if (asked.test(grant.principal()) && isNamed(holder)) {
                if (grant.principal().kind() == Principal.Kind.GROUP) {
                    groups.add(grant.principal().id());
                }
                String level = grant.owner() ? "owner" : grant.level().word();
                found.merge(new Place(grant.node(), holder), level, (one, other) -> Stream.of(one, other)
                        .sorted()
                        .collect(Collectors.joining(", ")));
            }
        }
        return found;
    }

    /** Who was in the groups that were found so far, at any time of the period. */
    List<Membership> members() {
        return memberships(period.from(), period.until(), groups);
    }

    private List<Membership> memberships(Instant from, Instant until, Collection<Long> of) {
        List<Membership> all = sources.memberships().between(from, until, of);
        if (!who.isPerson()) {
            return all;
        }
        long person = who.person(sources);
        return all.stream().filter(membership -> membership.person() == person).toList();
    }

    private Predicate<Principal> asked(Instant instant, List<Grant> grants) {
        if (!who.isPerson()) {
            return principal -> true;
        }
        Set<Long> holding = grants.stream()
                .map(Grant::principal)
                .filter(principal -> principal.kind() == Principal.Kind.GROUP)
                .map(Principal::id)
                .collect(Collectors.toSet());
        Set<Long> joined = memberships(instant, instant, holding).stream()
                .map(Membership::group)
                .collect(Collectors.toSet());
        long person = who.person(sources);
        return principal -> switch (principal.kind()) {
            case EVERYONE -> true;
            case PERSON -> principal.id() == person;
            case GROUP -> joined.contains(principal.id());
        };
    }

    private boolean isNamed(String holder) {
        return who.group().isEmpty() || holder.equals(who.group().equals("*") ? "everyone" : "group " + who.group());
    }

    private String words(Principal principal) {
        return principal.kind() == Principal.Kind.PERSON
                ? "person "
                        + sources.people()
                                .find(principal.id())
                                .map(Person::login)
                                .orElse("")
                : Holding.via(principal, sources.groupNames());
    }
}
