package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.strongroom.access.Ways;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditTrail;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Judge.Effect;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.quota.Quotas;
import org.strongroom.tree.Node;
import org.strongroom.tree.Tree;

/**
 * MOVE and COPY (RFC 4918, sections 9.8 and 9.9), within the caller's transaction. A move needs what deleting the source
 * and creating the target need, a copy needs reading the source and creating the target; either needs what deleting the
 * target needs when there is one.
 */
@Dependent
class Relocation {
    private final Tree tree;
    private final Gate gate;
    private final Judge judge;
    private final Removal removal;
    private final Quotas quotas;
    private final Ways ways;
    private final Describer describer;
    private final AuditTrail audit;
    private final Stamp stamp;

    @Inject
    Relocation(
            Tree tree,
            Gate gate,
            Judge judge,
            Removal removal,
            Quotas quotas,
            Ways ways,
            Describer describer,
            AuditTrail audit,
            Stamp stamp) {
        this.tree = tree;
        this.gate = gate;
        this.judge = judge;
        this.removal = removal;
        this.quotas = quotas;
        this.ways = ways;
        this.describer = describer;
        this.audit = audit;
        this.stamp = stamp;
    }

    /** Renames or moves the node at {@code from} and returns it at {@code to}. */
    Written move(Caller caller, NodePath from, NodePath to, boolean overwrite, Preconditions conditions) {
        Place source = gate.enterExisting(caller, from);
        removal.admit(caller, source);
        Place target = gate.enter(caller, to);
        boolean respelled =
                target.exists() && target.node().id() == source.node().id();
        if (respelled) {
            refuseSamePlace(source, target);
        } else {
            admitTarget(caller, source, target, overwrite);
        }
        judge.judge(caller, source, conditions, Effect.LEAVES_PARENT);
        boolean replaced = !respelled && makeRoom(caller, target, conditions);
        removal.endLocks(source.node());
        if (source.top().id() != target.top().id()) {
            tree.transferUsage(source.node(), source.top(), target.top());
            quotas.confirm(target.top());
        }
        Node moved = tree.move(source.node(), target.parent(), to.name(), stamp.by(caller));
        if (source.parent().id() != target.parent().id()) {
            ways.moved(moved);
        }
        audit.recordChange(source.event(caller, Action.MOVE, moved)
                .to(Places.recorded(caller, target.spelledAsAsked()), moved.id()));
        return describer.written(caller, gate.arrived(caller, target, moved), !replaced);
    }

    /** Copies the node at {@code from}, with {@code deep} all below it, and returns the copy. */
    Written copy(Caller caller, NodePath from, NodePath to, boolean overwrite, boolean deep, Preconditions conditions) {
        Place source = gate.enterExisting(caller, from);
        refuseVirtual(source);
        if (deep) {
            gate.requireReadBelow(caller, source);
        } else {
            gate.requireRead(source);
        }
        Place target = gate.enter(caller, to);
        admitTarget(caller, source, target, overwrite);
        judge.judgeConditions(caller, source, conditions);
        boolean replaced = makeRoom(caller, target, conditions);
        CopyRecord record = new CopyRecord(caller, source, target.spelledAsAsked(), audit);
        Node copy = tree.copy(
                source.node(), target.parent(), to.name(), deep, stamp.by(caller), target.top(), record::copied);
        record.flush();
        quotas.confirm(target.top());
        return describer.written(caller, gate.arrived(caller, target, copy), !replaced);
    }

    private void admitTarget(Caller caller, Place source, Place target, boolean overwrite) {
        if (target.path().isRoot() || (target.exists() && target.isRoot())) {
            throw new ProblemException(new Problem.ProtectedRoot(target.path()));
        }
        refuseSamePlace(source, target);
        if (target.exists() && target.node().id() == source.node().id()) {
            throw sameResource();
        }
        if (target.exists() && !overwrite) {
            throw new ProblemException(new Problem.PreconditionFailed("The destination exists already."));
        }
        gate.requireCreate(target);
        if (target.exists()) {
            gate.requireRemoval(caller, target);
        }
    }

    /** A resource does not go onto itself, into itself, or in the place of a directory that holds it. */
    private static void refuseSamePlace(Place source, Place target) {
        boolean into = target.parents().stream()
                .anyMatch(node -> node.id() == source.node().id());
        boolean onto = target.exists()
                && target.node().id() != source.node().id()
                && source.ids().contains(target.node().id());
        if (target.path().equals(source.path())) {
            throw sameResource();
        }
        if (into || onto) {
            throw new ProblemException(
                    new Problem.Conflict("A directory cannot go into itself or replace its parent."));
        }
    }

    private static ProblemException sameResource() {
        return new ProblemException(new Problem.Forbidden("Source and destination are the same."));
    }

    private static void refuseVirtual(Place source) {
        if (source.path().depth() == 0 || (source.isRoot() && source.chain().size() == 2 && !source.isPrivateRoot())) {
            throw new ProblemException(new Problem.ProtectedRoot(source.path()));
        }
    }

    /** Clears the destination, and says whether there was something. */
    private boolean makeRoom(Caller caller, Place target, Preconditions conditions) {
        judge.confirmLocks(caller, target, conditions, target.exists() ? Effect.LEAVES_PARENT : Effect.JOINS_PARENT);
        if (target.exists()) {
            removal.carryOut(caller, target);
            audit.recordChange(
                    target.event(caller, Action.DELETE, target.node()).detail("overwritten"));
        }
        return target.exists();
    }
}
