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
import org.strongroom.access.Cut;
import org.strongroom.access.Cuts;
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
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;

/** What became of the grants of a place, and of what it inherits, as the database keeps their past. */
@ApplicationScoped
public class GrantHistory {
    private final Authority authority;
    private final Grants grants;
    private final Cuts cuts;
    private final Holders holders;
    private final People people;
    private final AuditTrail audit;

    @Inject
    GrantHistory(Authority authority, Grants grants, Cuts cuts, Holders holders, People people, AuditTrail audit) {
        this.authority = authority;
        this.grants = grants;
        this.cuts = cuts;
        this.holders = holders;
        this.people = people;
        this.audit = audit;
    }

    /**
     * The changes of the grants on the path itself, and of its inheritance, the newest first; on the record before this returns. For those who may
     * ask about the grants; to others {@link Problem.Forbidden} or {@link Problem.NotFound}, as {@link Sharing#list} says.
     *
     * @param limit how many at most
     */
    public List<GrantChange> of(Caller caller, NodePath path, int limit) {
        List<Node> chain = authority.toAsk(caller, path);
        Node node = PublicPlaces.last(chain);
        List<Step> steps = inheritance(cuts.of(node.id()));
        steps.addAll(steps(grants.past(node.id()), grants.on(List.of(node.id()))));
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
        Optional<Person> by = step.by() == 0 ? Optional.empty() : people.find(step.by());
        Optional<Holder> holder = step.after().or(step::before).map(grant -> holders.holder(grant.principal()));
        return new GrantChange(step.at(), by, holder, step.before(), step.after(), step.inherits());
    }

    private static List<Step> inheritance(List<Cut> cuts) {
        List<Step> steps = new ArrayList<>();
        cuts.forEach(cut -> {
            steps.add(Step.inheriting(cut.begun(), false));
            cut.ended().ifPresent(ended -> steps.add(Step.inheriting(ended, true)));
        });
        return steps;
    }

    /** Each state of a grant follows the one before it; the first follows nothing, and nothing follows what was taken back. */
    private static List<Step> steps(List<PastGrant> past, List<Grant> present) {
        Map<Long, Grant> after = present.stream()
                .collect(Collectors.toMap(Grant::id, grant -> grant, (one, other) -> one, HashMap::new));
        List<Step> steps = new ArrayList<>();
        for (int index = past.size() - 1; index >= 0; index--) {
            PastGrant one = past.get(index);
            Grant next = after.put(one.grant().id(), one.grant());
            steps.add(Step.of(one.until(), one.endedBy(), Optional.of(one.grant()), Optional.ofNullable(next)));
        }
        after.values()
                .forEach(first -> steps.add(Step.of(first.since(), first.by(), Optional.empty(), Optional.of(first))));
        return steps;
    }

    private record Step(
            Instant at, long by, Optional<Grant> before, Optional<Grant> after, Optional<Boolean> inherits) {
        static Step of(Instant at, long by, Optional<Grant> before, Optional<Grant> after) {
            return new Step(at, by, before, after, Optional.empty());
        }

        static Step inheriting(Change change, boolean inherits) {
            return new Step(change.at(), change.by(), Optional.empty(), Optional.empty(), Optional.of(inherits));
        }
    }
}
