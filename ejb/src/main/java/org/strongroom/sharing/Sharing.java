package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Examination;
import org.strongroom.access.Grant;
import org.strongroom.access.Grants;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.condition.Preconditions;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;

/**
 * Grants, for those who manage a place and for administrators. Each change is on the record with what was before and what
 * is after it, in the transaction that makes it.
 *
 * <p>A place that the caller may not see raises {@link Problem.NotFound}, as one that does not exist; one that they do not
 * manage, {@link Problem.Forbidden}; a change based on an old state, {@link Problem.PreconditionFailed}; one that would
 * leave a place that somebody manages without anybody who does, {@link Problem.Conflict}.
 */
@ApplicationScoped
public class Sharing {
    private final Authority authority;
    private final Grants grants;
    private final AccessPolicy policy;
    private final Holders holders;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    Sharing(
            Authority authority,
            Grants grants,
            AccessPolicy policy,
            Holders holders,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock) {
        this.authority = authority;
        this.grants = grants;
        this.policy = policy;
        this.holders = holders;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is granted at the path; on the record before this returns. Auditors may ask too. */
    public GrantList list(Caller caller, NodePath path) {
        List<Node> chain = authority.toAsk(caller, path);
        GrantList list = listed(chain);
        audit.record(event(caller, Action.LIST_GRANTS, chain).entries(list.own().size()));
        return list;
    }

    /**
     * A page of what is granted to a principal itself, expired or not; on the record before this returns. For
     * administrators and auditors, and for a person about themselves.
     *
     * @param after the number of the last grant of the page before; 0 for the first page
     */
    public List<SharedGrant> of(Caller caller, HolderWish wish, long after, int limit) {
        Principal principal = requireAskable(caller, wish);
        List<SharedGrant> page = holders.shared(grants.to(principal, after, limit));
        audit.record(AuditEvent.done(caller, Action.LIST_GRANTS)
                .detail(principal.toString())
                .entries(page.size()));
        return page;
    }

    /** One grant; on the record before this returns. */
    public SharedGrant show(Caller caller, long id) {
        Grant grant = require(id);
        List<Node> chain = authority.toAsk(caller, grant.node());
        audit.record(event(caller, Action.LIST_GRANTS, chain).detail("grant " + id));
        return shared(grant);
    }

    /** Grants something; {@link Problem.Conflict} when the principal has a grant at the path already. */
    public SharedGrant grant(Caller caller, NodePath path, HolderWish wish, Terms terms, Preconditions conditions) {
        return transactions.call(() -> {
            List<Node> chain = authority.toChange(caller, path);
            Tags.judge(conditions, () -> listed(chain).entityTag());
            requireLater(terms);
            Principal principal = holders.require(wish);
            Node node = PublicPlaces.last(chain);
            if (grants.on(List.of(node.id())).stream()
                    .anyMatch(grant -> grant.principal().equals(principal) && !grant.owner())) {
                throw new ProblemException(new Problem.Conflict(
                        "There is a grant to the same here; change that one, or take it back first."));
            }
            Grant made = grants.add(node, principal, terms, change(caller));
            SharedGrant shared = shared(made);
            audit.recordChange(event(caller, Action.GRANT, chain).detail(Changes.words("", words(shared))));
            return shared;
        });
    }

    /**
     * Changes a grant. An owner's hold is changed with the directory.
     *
     * @param amend makes the terms that are to be from those that are
     */
    public SharedGrant change(Caller caller, long id, UnaryOperator<Terms> amend, Preconditions conditions) {
        return transactions.call(() -> {
            Grant grant = require(id);
            List<Node> chain = authority.toChange(caller, grant.node());
            SharedGrant before = shared(grant);
            Tags.judge(conditions, before::entityTag);
            Terms terms = amend.apply(new Terms(grant.level(), grant.expires(), grant.note()));
            requireLater(terms);
            refuseOwner(grant);
            Examination then = policy.examine(chain);
            Grant changed = grants.change(grant, terms, change(caller));
            requireManaged(then, chain);
            SharedGrant after = shared(changed);
            audit.recordChange(
                    event(caller, Action.CHANGE_GRANT, chain).detail(Changes.words(words(before), words(after))));
            return after;
        });
    }

    /** Takes a grant back. */
    public void revoke(Caller caller, long id, Preconditions conditions) {
        transactions.run(() -> {
            Grant grant = require(id);
            List<Node> chain = authority.toChange(caller, grant.node());
            SharedGrant before = shared(grant);
            Tags.judge(conditions, before::entityTag);
            refuseOwner(grant);
            Examination then = policy.examine(chain);
            grants.end(grant, change(caller));
            requireManaged(then, chain);
            audit.recordChange(event(caller, Action.REVOKE_GRANT, chain).detail(Changes.words(words(before), "")));
        });
    }

    /** Ends inheritance at the path, or lets it be again; what owners hold is never cut. */
    public GrantList inherit(Caller caller, NodePath path, boolean inherits, Preconditions conditions) {
        return transactions.call(() -> {
            List<Node> chain = authority.toChange(caller, path);
            GrantList before = listed(chain);
            Tags.judge(conditions, before::entityTag);
            Examination then = policy.examine(chain);
            Node node = grants.cut(PublicPlaces.last(chain), !inherits, change(caller));
            List<Node> after = new java.util.ArrayList<>(chain.subList(0, chain.size() - 1));
            after.add(node);
            requireManaged(then, after);
            audit.recordChange(event(caller, Action.CHANGE_INHERITANCE, chain)
                    .detail(Changes.words(inheritance(!before.cut()), inheritance(inherits))));
            return listed(after);
        });
    }

    private Principal requireAskable(Caller caller, HolderWish wish) {
        boolean oneself = wish.kind() == Principal.Kind.PERSON
                && (wish.name().isEmpty()
                        ? wish.id() == caller.person().id()
                        : wish.name().equals(caller.person().login()));
        if (!oneself) {
            authority.requireAskAll(caller);
        }
        return oneself ? Principal.person(caller.person().id()) : holders.require(wish);
    }

    private GrantList listed(List<Node> chain) {
        Node node = PublicPlaces.last(chain);
        List<SharedGrant> own = holders.shared(grants.on(List.of(node.id())));
        List<SharedGrant> inherited = holders.shared(policy.examine(chain).counting().stream()
                .filter(grant -> grant.node() != node.id())
                .toList());
        return new GrantList(Node.path(chain), node.id(), node.marks().cut(), own, inherited);
    }

    private Grant require(long id) {
        return grants.find(id).orElseThrow(() -> new ProblemException(new Problem.NotFound()));
    }

    private SharedGrant shared(Grant grant) {
        return holders.shared(List.of(grant)).get(0);
    }

    private void requireLater(Terms terms) {
        if (terms.expires() != null && !terms.expires().isAfter(clock.instant())) {
            throw new ProblemException(new Problem.BadRequest("A grant must expire in the future, or never."));
        }
    }

    private void requireManaged(Examination before, List<Node> after) {
        if (before.isManaged() && !policy.examine(after).isManaged()) {
            throw new ProblemException(new Problem.Conflict(
                    "Nobody would manage this place any more; let somebody else manage it first."));
        }
    }

    private static void refuseOwner(Grant grant) {
        if (grant.owner()) {
            throw new ProblemException(
                    new Problem.Conflict("This is an owner; an administrator changes the owners of the directory."));
        }
    }

    private static String inheritance(boolean inherits) {
        return inherits ? "inherits" : "cut";
    }

    private static String words(SharedGrant shared) {
        String note = shared.grant().note();
        return shared.grant().words() + " (" + shared.holder().name() + ")"
                + (note.isEmpty() ? "" : " \"" + note + "\"");
    }

    private static AuditEvent event(Caller caller, Action action, List<Node> chain) {
        return AuditEvent.done(caller, action)
                .on(Node.path(chain), PublicPlaces.last(chain).id());
    }

    private Change change(Caller caller) {
        return new Change(caller.person().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
