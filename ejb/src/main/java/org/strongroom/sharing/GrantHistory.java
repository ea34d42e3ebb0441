package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.strongroom.access.Grant;
import org.strongroom.access.Grants;
import org.strongroom.access.PastGrant;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Person;
import org.strongroom.path.NodePath;
import org.strongroom.people.People;
import org.strongroom.problem.Problem;
import org.strongroom.tree.Node;

/** What became of the grants of a place, as the database keeps their past. */
@ApplicationScoped
public class GrantHistory {
    private final Authority authority;
    private final Grants grants;
    private final Holders holders;
    private final People people;
    private final AuditTrail audit;

    @Inject
    GrantHistory(Authority authority, Grants grants, Holders holders, People people, AuditTrail audit) {
        this.authority = authority;
        this.grants = grants;
        this.holders = holders;
        this.people = people;
        this.audit = audit;
    }

    /**
     * The changes of the grants on the path itself, the newest first; on the record before this returns. For those who may
     * ask about the grants; to others {@link Problem.Forbidden} or {@link Problem.NotFound}, as {@link Sharing#list} says.
     *
     * @param limit how many at most
     */
    public List<GrantChange> of(Caller caller, NodePath path, int limit) {
        List<Node> chain = authority.toAsk(caller, path);
        Node node = PublicPlaces.last(chain);
        List<Step> steps = steps(grants.past(node.id()), grants.on(List.of(node.id())));
        List<GrantChange> changes = steps.stream()
                .sorted(Comparator.comparing(Step::at).reversed())
                .limit(limit)
                .map(this::told)
                .toList();
        audit.record(AuditEvent.done(caller, Action.LIST_GRANTS)
                .on(Node.path(chain), node.id())
                .detail("history")
                .entries(changes.size()));
        return changes;
    }

    private GrantChange told(Step step) {
        Grant either = step.after().or(step::before).orElseThrow();
        Optional<Person> by = step.by() == 0 ? Optional.empty() : people.find(step.by());
        return new GrantChange(step.at(), by, holders.holder(either.principal()), step.before(), step.after());
    }

    /** Each state of a grant follows the one before it; the first follows nothing, and nothing follows what was taken back. */
    private static List<Step> steps(List<PastGrant> past, List<Grant> present) {
        Map<Long, Grant> after = present.stream()
                .collect(Collectors.toMap(Grant::id, grant -> grant, (one, other) -> one, HashMap::new));
        List<Step> steps = new ArrayList<>();
        for (int index = past.size() - 1; index >= 0; index--) {
            PastGrant one = past.get(index);
            Grant next = after.put(one.grant().id(), one.grant());
            steps.add(new Step(one.until(), one.endedBy(), Optional.of(one.grant()), Optional.ofNullable(next)));
        }
        after.values()
                .forEach(first -> steps.add(new Step(first.since(), first.by(), Optional.empty(), Optional.of(first))));
        return steps;
    }

    private record Step(Instant at, long by, Optional<Grant> before, Optional<Grant> after) {}
}
