package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Examination;
import org.strongroom.access.Explanation;
import org.strongroom.access.Grant;
import org.strongroom.access.Grants;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Reach;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.path.NodePath;
import org.strongroom.people.Register;
import org.strongroom.problem.Problem;
import org.strongroom.tree.Node;

/**
 * Who may do what, and why: answered by what decides access to files. Every question is on the record before its answer.
 * Those who manage a place may ask about it, everybody about themselves, administrators and auditors about all; to others
 * it raises {@link Problem.Forbidden}, or {@link Problem.NotFound} where they may not even know that the place exists.
 */
@ApplicationScoped
public class AccessQuestions {
    /** How many persons are looked at for one page, so that a page costs no more where few are concerned. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final int STEP = 500;

    private final Authority authority;
    private final AccessPolicy policy;
    private final Grants grants;
    private final Holders holders;
    private final Register register;
    private final PublicPlaces places;
    private final AuditTrail audit;
    private final InstantSource clock;

    @Inject
    AccessQuestions(
            Authority authority,
            AccessPolicy policy,
            Grants grants,
            Holders holders,
            Register register,
            PublicPlaces places,
            AuditTrail audit,
            InstantSource clock) {
        this.authority = authority;
        this.policy = policy;
        this.grants = grants;
        this.holders = holders;
        this.register = register;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one person may do at the path, and why or why not. */
    public Finding explain(Caller caller, HolderWish who, NodePath path) {
        boolean oneself = isOneself(caller, who);
        List<Node> chain = oneself ? authority.toAskForOneself(caller, path) : authority.toAsk(caller, path);
        Person person = oneself ? caller.person() : holders.person(who.name(), who.id());
        record(caller, chain, "explain person " + person.id());
        return finding(person, policy.explain(person, chain));
    }

    /**
     * A page of those who are let in and may do something at the path, in the order of their numbers.
     *
     * @param after where the page before ended; 0 for the first
     */
    public Page<Finding> who(Caller caller, NodePath path, long after, int limit) {
        List<Node> chain = authority.toAsk(caller, path);
        record(caller, chain, "who");
        Examination examination = policy.examine(chain);
        return persons(after, limit, person -> Optional.of(examination.of(person))
                .filter(explanation -> explanation.standing().level() != null)
                .map(explanation -> finding(person, explanation)));
    }

    /**
     * Who can grant something at the path, each once, owners first: for everybody who may know that the place exists, so
     * that they know whom to ask.
     */
    public List<Holder> managers(Caller caller, NodePath path) {
        List<Node> chain = authority.toAskForOneself(caller, path);
        record(caller, chain, "managers");
        return policy.examine(chain).counting().stream()
                .filter(grant -> grant.level() == Level.MANAGE)
                .sorted(Comparator.comparing(Grant::owner).reversed())
                .map(Grant::principal)
                .distinct()
                .map(holders::holder)
                .toList();
    }

    /** A page of the places at which something is granted to the person; it holds below each of them as well. */
    public Page<Finding> reach(Caller caller, HolderWish who, long after, int limit) {
        boolean oneself = isOneself(caller, who);
        if (!oneself) {
            authority.requireAskAll(caller);
        }
        Person person = oneself ? caller.person() : holders.person(who.name(), who.id());
        audit.record(AuditEvent.done(caller, Action.EXPLAIN_ACCESS).detail("reach of person " + person.id()));
        Reach reach = policy.reach(person, after, limit);
        return new Page<>(
                reach.places().stream().map(place -> finding(person, place)).toList(), reach.next());
    }

    /**
     * Who would gain and who would lose if the node at the path had these grants and no others, owners aside. Nothing is
     * changed.
     */
    public Page<Shift> whatIf(
            Caller caller, NodePath path, List<ProposedGrant> proposed, boolean inherits, long after, int limit) {
        List<Node> chain = authority.toAsk(caller, path);
        record(caller, chain, "what if");
        Examination now = policy.examine(chain);
        Examination then = now.with(meant(PublicPlaces.last(chain), proposed), !inherits);
        return persons(after, limit, person -> shift(person, now.of(person), then.of(person)));
    }

    /** What the person would gain and lose if they came into these groups and left those. Nothing is changed. */
    public List<Shift> whatIf(Caller caller, HolderWish who, List<HolderWish> joined, List<HolderWish> left) {
        authority.requireAskAll(caller);
        Person person = holders.person(who.name(), who.id());
        audit.record(AuditEvent.done(caller, Action.EXPLAIN_ACCESS).detail("what if of person " + person.id()));
        Set<Long> groups = new HashSet<>(person.groupIds());
        Set<Long> concerned = new TreeSet<>();
        joined.stream().map(holders::require).forEach(group -> {
            groups.add(group.id());
            concerned.addAll(nodes(group));
        });
        left.stream().map(holders::require).forEach(group -> {
            groups.remove(group.id());
            concerned.addAll(nodes(group));
        });
        Person changed = new Person(
                person.id(), person.subject(), person.login(), person.name(), person.groups(), groups, person.roles());
        return concerned.stream()
                .map(places::to)
                .filter(chain -> !chain.isEmpty())
                .map(policy::examine)
                .flatMap(place -> shift(person, place.of(person), place.of(changed)).stream())
                .toList();
    }

    private <T> Page<T> persons(long after, int limit, Function<Person, Optional<T>> look) {
        List<T> found = new ArrayList<>();
        long last = after;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += STEP) {
            List<Person> some = register.letInAfter(last, STEP);
            for (Person person : some) {
                look.apply(person).ifPresent(found::add);
                last = person.id();
                if (found.size() == limit) {
                    return new Page<>(found, last);
                }
            }
            if (some.size() < STEP) {
                return new Page<>(found, 0);
            }
        }
        return new Page<>(found, last);
    }

    private Set<Long> nodes(Principal group) {
        Set<Long> nodes = new HashSet<>();
        long last = 0;
        List<Grant> page;
        do {
            page = grants.to(group, last, STEP);
            page.forEach(grant -> nodes.add(grant.node()));
            last = page.isEmpty() ? 0 : page.get(page.size() - 1).id();
        } while (page.size() == STEP);
        return nodes;
    }

    private List<Grant> meant(Node node, List<ProposedGrant> proposed) {
        return proposed.stream()
                .map(one -> new Grant(
                        0,
                        node.id(),
                        holders.require(one.holder()),
                        one.level(),
                        false,
                        one.expires(),
                        "",
                        0,
                        clock.instant(),
                        0))
                .filter(grant -> grant.isLive(clock.instant()))
                .toList();
    }

    private static boolean isOneself(Caller caller, HolderWish who) {
        return who.name().isEmpty()
                ? who.id() == 0 || who.id() == caller.person().id()
                : who.name().equals(caller.person().login());
    }

    private Finding finding(Person person, Explanation explanation) {
        return new Finding(
                person,
                Node.path(explanation.chain()),
                explanation,
                explanation.deciding().map(grant -> holders.shared(List.of(grant))
                        .get(0)));
    }

    private static Optional<Shift> shift(Person person, Explanation now, Explanation then) {
        return now.standing().level() == then.standing().level()
                ? Optional.empty()
                : Optional.of(new Shift(
                        person,
                        Node.path(now.chain()),
                        now.standing().level(),
                        then.standing().level()));
    }

    private void record(Caller caller, List<Node> chain, String question) {
        audit.record(AuditEvent.done(caller, Action.EXPLAIN_ACCESS)
                .on(Node.path(chain), PublicPlaces.last(chain).id())
                .detail(question));
    }
}
