package org.strongroom.report.access;

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
import org.strongroom.access.Examination;
import org.strongroom.access.Grant;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.identity.Person;
import org.strongroom.people.Membership;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Who;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/** What counted at an instant, at one place or at all of them, and who was in the groups that held it. */
public final class GrantsThen {
    /** Stands among the holders for all of them. */
    static final String INHERITANCE = "inheritance";

    private final Sources sources;
    private final Who who;
    private final long spot;
    private final Period period;
    private final Set<Long> groups = new TreeSet<>();

    /** @param spot the node that is asked about; 0 for all that have grants of their own or a cut */
    GrantsThen(Sources sources, Who who, long spot, Period period) {
        this.sources = sources;
        this.who = who;
        this.spot = spot;
        this.period = period;
    }

    /** Who holds a grant where; or {@link #INHERITANCE}. */
    record Place(long node, String holder) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byNode = Long.compare(node, other.node);
            return byNode != 0 ? byNode : holder.compareTo(other.holder);
        }
    }

    /** The levels in words, for whom the report asks about, and the cuts that ended something for them. */
    Map<Place, String> inForce(Instant instant) {
        Map<Long, Examination> examined =
                sources.history().examine(spot == 0 ? sources.history().marked(instant) : Set.of(spot), instant);
        Predicate<Principal> asked = asked(instant, examined.values());
        Map<Place, String> found = new TreeMap<>();
        examined.values().forEach(examination -> tell(examination, asked, found));
        return found;
    }

    private void tell(Examination examination, Predicate<Principal> asked, Map<Place, String> found) {
        List<Node> chain = examination.chain();
        long last = chain.get(chain.size() - 1).id();
        if (chain.size() > 1 && chain.get(1).parent() == Roots.PRIVATE) {
            own(chain.get(1), asked, found);
            return;
        }
        examination.counting().stream()
                .filter(grant -> (spot != 0 || grant.node() == last) && isAsked(grant.principal(), asked))
                .forEach(grant -> found.merge(place(grant), level(grant), GrantsThen::joined));
        boolean concerns =
                who.isAnyone() || examination.ended().stream().anyMatch(grant -> isAsked(grant.principal(), asked));
        chain.stream()
                .filter(node -> concerns && node.marks().cut() && (spot != 0 || node.id() == last))
                .forEach(node -> found.put(new Place(node.id(), INHERITANCE), "cut"));
    }

    /** A private directory is its person's alone. */
    private void own(Node directory, Predicate<Principal> asked, Map<Place, String> found) {
        Principal owner = Principal.person(Long.parseLong(directory.name().text()));
        if (spot != 0 && isAsked(owner, asked)) {
            found.put(new Place(directory.id(), words(owner)), Level.EDIT.word());
        }
    }

    private Place place(Grant grant) {
        if (grant.principal().kind() == Principal.Kind.GROUP) {
            groups.add(grant.principal().id());
        }
        return new Place(grant.node(), words(grant.principal()));
    }

    private static String level(Grant grant) {
        return grant.owner() ? "owner" : grant.level().word();
    }

    private static String joined(String one, String other) {
        return Stream.of(one, other).sorted().collect(Collectors.joining(", "));
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

    private Predicate<Principal> asked(Instant instant, Collection<Examination> examined) {
        if (!who.isPerson()) {
            return principal -> true;
        }
        Set<Long> holding = examined.stream()
                .flatMap(examination -> Stream.concat(examination.counting().stream(), examination.ended().stream()))
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

    private boolean isAsked(Principal principal, Predicate<Principal> asked) {
        return asked.test(principal)
                && (who.group().isEmpty()
                        || words(principal).equals(who.group().equals("*") ? "everyone" : "group " + who.group()));
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
