package org.strongroom.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Ways;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Judge.Effect;
import org.strongroom.identity.Caller;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Discarded;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Trash;
import org.strongroom.tree.Tree;

/** Taking things out of the trash, back to where they were: the caller's own deletions alone. */
@ApplicationScoped
public class Restoring {
    private static final int MOST = 500;

    private final Tree tree;
    private final Trash trash;
    private final Gate gate;
    private final Judge judge;
    private final Ways ways;
    private final Describer describer;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Stamp stamp;

    @Inject
    Restoring(
            Tree tree,
            Trash trash,
            Gate gate,
            Judge judge,
            Ways ways,
            Describer describer,
            AuditTrail audit,
            Transactions transactions,
            Stamp stamp) {
        this.tree = tree;
        this.trash = trash;
        this.gate = gate;
        this.judge = judge;
        this.ways = ways;
        this.describer = describer;
        this.audit = audit;
        this.transactions = transactions;
        this.stamp = stamp;
    }

    /** The latest of what the caller deleted, from directories that are there and that they may still see. */
    public List<Former> list(Caller caller) {
        List<Former> found = new ArrayList<>();
        for (Discarded discarded : trash.of(caller.person().id(), MOST)) {
            former(caller, discarded).ifPresent(path -> found.add(new Former(discarded.node(), path, discarded.at())));
        }
        audit.record(AuditEvent.done(caller, Action.LIST_TRASH).detail(found.size() + " entries"));
        return found;
    }

    /**
     * Puts the node back where it was.
     *
     * @throws ProblemException with {@link Problem.NotFound} when the caller did not delete it or may not see where it
     *     was, {@link Problem.Conflict} when its directory is gone or its name is taken there
     */
    public Written restore(Caller caller, long node) {
        return transactions.call(() -> {
            Discarded discarded = trash.find(node)
                    .filter(found -> found.by() == caller.person().id())
                    .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
            NodePath path = former(caller, discarded)
                    .orElseThrow(() -> new ProblemException(
                            new Problem.Conflict("The directory that it was in is not there any more.")));
            Place place = gate.enter(caller, path);
            if (place.exists()) {
                throw new ProblemException(
                        new Problem.Conflict("Something else has this name now. Rename that, then restore this."));
            }
            gate.requireCreate(place);
            judge.judge(caller, place, Preconditions.NONE, Effect.JOINS_PARENT);
            Node restored = tree.move(discarded.node(), place.parent(), path.name(), stamp.by(caller));
            ways.moved(restored);
            audit.recordChange(AuditEvent.done(caller, Action.RESTORE)
                    .on(Places.recorded(caller, place.spelledAsAsked()), restored.id()));
            return new Written(describer.self(caller, place.with(restored), Details.NONE), true);
        });
    }

    /** Where it was, if that directory still stands where the caller can see it. */
    private Optional<NodePath> former(Caller caller, Discarded discarded) {
        return path(caller, discarded.parent())
                .filter(parent -> gate.enter(caller, parent).exists())
                .map(parent -> parent.child(discarded.node().name()));
    }

    private Optional<NodePath> path(Caller caller, long directory) {
        Deque<Name> names = new ArrayDeque<>();
        long id = directory;
        while (id > Roots.TRASH) {
            Optional<Node> node = tree.find(id);
            if (node.isEmpty()) {
                return Optional.empty();
            }
            names.addFirst(node.get().name());
            id = node.get().parent();
        }
        if (id == Roots.PUBLIC) {
            names.addFirst(Places.PUBLIC);
            return Optional.of(new NodePath(List.copyOf(names)));
        }
        boolean own = id == Roots.PRIVATE && names.getFirst().text().equals(AccessPolicy.privateName(caller.person()));
        if (!own) {
            return Optional.empty();
        }
        names.removeFirst();
        names.addFirst(Places.PRIVATE);
        return Optional.of(new NodePath(List.copyOf(names)));
    }
}
