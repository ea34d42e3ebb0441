package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Grant;
import org.strongroom.access.Grants;
import org.strongroom.access.Principal;
import org.strongroom.access.Right;
import org.strongroom.access.Standing;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.condition.Preconditions;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Change;
import org.strongroom.tree.NamePolicy;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/**
 * The public directories: made, renamed, archived and given owners by administrators. Each change is on the record with
 * what was before and what is after it, in the transaction that makes it.
 */
@ApplicationScoped
public class Directories {
    private final Tree tree;
    private final PublicPlaces places;
    private final AccessPolicy policy;
    private final Grants grants;
    private final Holders holders;
    private final NamePolicy names;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    Directories(
            Tree tree,
            PublicPlaces places,
            AccessPolicy policy,
            Grants grants,
            Holders holders,
            NamePolicy names,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock) {
        this.tree = tree;
        this.places = places;
        this.policy = policy;
        this.grants = grants;
        this.holders = holders;
        this.names = names;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A page of the public directories in the order of their names, on the record before this returns: for administrators
     * and auditors all, for everybody else those that they manage.
     *
     * @param after the number of the last directory of the page before; 0 for the first page
     */
    public List<PublicDirectory> list(Caller caller, long after, int limit) {
        Node shared = places.roots().get(1);
        Node last = after == 0 ? null : tree.find(after).orElse(null);
        List<Node> found = new ArrayList<>();
        List<Node> page;
        do {
            page = tree.children(shared, last, limit);
            last = page.isEmpty() ? null : page.get(page.size() - 1);
            found.addAll(managed(caller, page));
        } while (found.size() < limit && page.size() == limit);
        List<PublicDirectory> directories = described(found.subList(0, Math.min(found.size(), limit)));
        audit.record(AuditEvent.done(caller, Action.LIST_DIRECTORIES).entries(directories.size()));
        return directories;
    }

    /** One public directory, on the record before this returns; {@link Problem.NotFound} where {@link #list} has none. */
    public PublicDirectory show(Caller caller, long id) {
        PublicDirectory directory = managed(caller, List.of(require(id))).stream()
                .findFirst()
                .map(this::described)
                .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
        audit.record(AuditEvent.done(caller, Action.LIST_DIRECTORIES).on(directory.path(), id));
        return directory;
    }

    /** Makes a directory, which nobody but its owners may use yet. {@link Problem.Conflict} if the name is taken. */
    public PublicDirectory create(Caller caller, Name name, List<HolderWish> owners) {
        caller.require(Role.ADMIN);
        return transactions.call(() -> {
            refuseTaken(name, 0);
            Node made = tree.createDirectory(places.roots().get(1), name, names.isCaseSensitive(), change(caller));
            own(made, wanted(owners), change(caller));
            PublicDirectory directory = described(require(made.id()));
            audit.recordChange(AuditEvent.done(caller, Action.CREATE_DIRECTORY)
                    .on(directory.path(), made.id())
                    .detail(Changes.words("", directory.words())));
            return directory;
        });
    }

    /**
     * Renames the directory, archives it or opens it again, gives it other owners. Another name is on the record as a
     * move, too. {@link Problem.Conflict} if the name is taken or an owned directory would be nobody's.
     */
    public PublicDirectory change(Caller caller, long id, DirectoryChange wish, Preconditions conditions) {
        caller.require(Role.ADMIN);
        return transactions.call(() -> {
            PublicDirectory before = described(require(id));
            Tags.judge(conditions, before::entityTag);
            Name name = wish.name();
            if (name != null) {
                refuseTaken(name, id);
                tree.move(before.node(), places.roots().get(1), name, change(caller));
            }
            archive(id, wish.archived());
            if (wish.owners() != null) {
                replaceOwners(before, wanted(wish.owners()), change(caller));
            }
            PublicDirectory after = described(require(id));
            if (!after.path().equals(before.path())) {
                audit.recordChange(AuditEvent.done(caller, Action.MOVE)
                        .on(before.path(), id)
                        .to(after.path(), id));
            }
            audit.recordChange(AuditEvent.done(caller, Action.CHANGE_DIRECTORY)
                    .on(before.path(), id)
                    .detail(Changes.words(before.words(), after.words())));
            return after;
        });
    }

    private void archive(long id, @Nullable Boolean archived) {
        Node node = require(id);
        if (archived != null && archived != node.marks().archived()) {
            tree.mark(node, new Node.Marks(node.marks().granted(), node.marks().cut(), archived));
        }
    }

    private void replaceOwners(PublicDirectory directory, List<Principal> wanted, Change change) {
        if (wanted.isEmpty() && !directory.owners().isEmpty()) {
            throw new ProblemException(
                    new Problem.Conflict("The directory would be nobody's; name somebody else as its owner."));
        }
        List<Principal> present = directory.owners().stream()
                .map(owner -> owner.grant().principal())
                .toList();
        own(
                require(directory.node().id()),
                wanted.stream().filter(owner -> !present.contains(owner)).toList(),
                change);
        directory.owners().stream()
                .map(SharedGrant::grant)
                .filter(owner -> !wanted.contains(owner.principal()))
                .forEach(owner -> grants.end(owner, change));
    }

    private void own(Node directory, List<Principal> owners, Change change) {
        owners.forEach(owner -> grants.addOwner(directory, owner, change));
    }

    private List<Principal> wanted(List<HolderWish> wishes) {
        List<Principal> wanted =
                wishes.stream().map(holders::require).distinct().toList();
        if (wanted.contains(Principal.EVERYONE)) {
            throw new ProblemException(new Problem.BadRequest("An owner is a person or a group, not everyone."));
        }
        return wanted;
    }

    private void refuseTaken(Name name, long own) {
        if (tree.resolve(places.roots().get(1), List.of(name)).stream().anyMatch(node -> node.id() != own)) {
            throw new ProblemException(new Problem.Conflict("There is a public directory of this name already."));
        }
    }

    private List<Node> managed(Caller caller, List<Node> directories) {
        return Authority.mayAskAll(caller)
                ? directories
                : policy.members(caller.person(), Standing.OUTSIDE, directories).stream()
                        .filter(member -> member.standing().may(Right.MANAGE))
                        .map(member -> member.node())
                        .toList();
    }

    private Node require(long id) {
        List<Node> chain = places.to(id);
        if (chain.size() != places.roots().size() + 1) {
            throw new ProblemException(new Problem.NotFound());
        }
        return PublicPlaces.last(chain);
    }

    private PublicDirectory described(Node directory) {
        return described(List.of(directory)).get(0);
    }

    private List<PublicDirectory> described(List<Node> directories) {
        List<Grant> owners = grants.on(directories.stream().map(Node::id).toList()).stream()
                .filter(Grant::owner)
                .toList();
        Map<Long, List<SharedGrant>> byNode = holders.shared(owners).stream()
                .collect(Collectors.groupingBy(owner -> owner.grant().node()));
        return directories.stream()
                .map(node -> new PublicDirectory(node, byNode.getOrDefault(node.id(), List.of())))
                .toList();
    }

    private Change change(Caller caller) {
        return new Change(caller.person().id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
