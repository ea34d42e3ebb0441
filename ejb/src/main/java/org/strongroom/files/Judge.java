package org.strongroom.files;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.identity.Caller;
import org.strongroom.lock.HeldLock;
import org.strongroom.lock.LockScope;
import org.strongroom.lock.Locks;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Judges preconditions (RFC 9110, section 13) and locks (RFC 4918, sections 6, 7 and 10.4) at a place. */
@Dependent
class Judge {
    private final Gate gate;
    private final Locks locks;

    @Inject
    Judge(Gate gate, Locks locks) {
        this.gate = gate;
        this.locks = locks;
    }

    /** What a change does to the place, which tells the locks that stand in its way. */
    enum Effect {
        /** Content or properties of what is there. */
        CHANGES_SELF,
        /** A member comes into the directory above. */
        JOINS_PARENT,
        /** What is there, with everything below, leaves the directory above. */
        LEAVES_PARENT
    }

    /** Judges a request that changes nothing. Returns true when the client has the current content already. */
    boolean isNotModified(Caller caller, Place place, Preconditions conditions) {
        EntityTag current = place.exists() ? place.node().entityTag() : null;
        judgeIfMatch(place, conditions);
        judgeIfHeader(caller, place, conditions.ifHeader());
        EntityTags none = conditions.ifNoneMatch();
        if (none != null) {
            return none.any() || (current != null && none.tags().stream().anyMatch(current::matchesWeakly));
        }
        return conditions.ifModifiedSince() != null
                && !place.node().modified().truncatedTo(ChronoUnit.SECONDS).isAfter(conditions.ifModifiedSince());
    }

    /**
     * Judges a request that changes something: conditions first, then locks.
     *
     * @throws ProblemException with {@link Problem.PreconditionFailed} or {@link Problem.Locked}
     */
    void judge(Caller caller, Place place, Preconditions conditions, Effect effect) {
        judgeConditions(caller, place, conditions);
        confirmLocks(caller, place, conditions, effect);
    }

    /** The conditions alone. */
    void judgeConditions(Caller caller, Place place, Preconditions conditions) {
        judgeIfMatch(place, conditions);
        EntityTags none = conditions.ifNoneMatch();
        if (none != null && matches(place, none, false)) {
            throw failed("It exists already, or has the very content that you named.");
        }
        judgeIfHeader(caller, place, conditions.ifHeader());
    }

    /** The locks alone. */
    void confirmLocks(Caller caller, Place place, Preconditions conditions, Effect effect) {
        Set<String> submitted = conditions.ifHeader().submittedTokens();
        List<HeldLock> along = locks.on(place.ids());
        confirm(caller, place, submitted, covering(along, ownId(place)));
        if (effect != Effect.CHANGES_SELF) {
            confirm(caller, place, submitted, coveringParent(along, place));
        }
        if (effect == Effect.LEAVES_PARENT && place.node().isDirectory()) {
            for (HeldLock lock : locks.below(place.node().id())) {
                if (!isShown(lock, caller, submitted)) {
                    throw new ProblemException(new Problem.Locked(place.path(), lock.holder(), lock.expires()));
                }
            }
        }
    }

    /** The locks that hold at the place: its own, and those of infinite depth above it. */
    List<HeldLock> covering(Place place) {
        return covering(locks.on(place.ids()), ownId(place));
    }

    /** Of those who share a lock, each may change what it covers. */
    private static void confirm(Caller caller, Place place, Set<String> submitted, List<HeldLock> covering) {
        boolean sharedShown = covering.stream()
                .anyMatch(lock -> lock.scope() == LockScope.SHARED && isShown(lock, caller, submitted));
        for (HeldLock lock : covering) {
            boolean shown = lock.scope() == LockScope.SHARED ? sharedShown : isShown(lock, caller, submitted);
            if (!shown) {
                throw new ProblemException(
                        new Problem.Locked(place.pathOf(lock.node()), lock.holder(), lock.expires()));
            }
        }
    }

    private static List<HeldLock> covering(List<HeldLock> along, long node) {
        return along.stream()
                .filter(lock -> lock.infinite() || lock.node() == node)
                .toList();
    }

    /** A lock on a directory also holds which members it has (RFC 4918, section 7.4). */
    private static List<HeldLock> coveringParent(List<HeldLock> along, Place place) {
        if (place.path().isRoot() || !place.parentExists()) {
            return List.of();
        }
        long own = ownId(place);
        return covering(
                along.stream().filter(lock -> lock.node() != own).toList(),
                place.parent().id());
    }

    private static long ownId(Place place) {
        return place.exists() ? place.node().id() : 0;
    }

    private static boolean isShown(HeldLock lock, Caller caller, Set<String> submitted) {
        return lock.person() == caller.person().id() && submitted.contains(lock.token());
    }

    private static void judgeIfMatch(Place place, Preconditions conditions) {
        EntityTags match = conditions.ifMatch();
        if (match != null) {
            if (!matches(place, match, true)) {
                throw failed("It has changed since you read it, or is gone.");
            }
        } else if (conditions.ifUnmodifiedSince() != null
                && place.exists()
                && place.node().modified().truncatedTo(ChronoUnit.SECONDS).isAfter(conditions.ifUnmodifiedSince())) {
            throw failed("It has changed since the time that you named.");
        }
    }

    private static boolean matches(Place place, EntityTags tags, boolean strongly) {
        if (!place.exists()) {
            return false;
        }
        EntityTag current = place.node().entityTag();
        return tags.any()
                || (current != null
                        && tags.tags().stream().anyMatch(strongly ? current::matchesStrongly : current::matchesWeakly));
    }

    private void judgeIfHeader(Caller caller, Place place, IfHeader header) {
        if (header.isPresent() && header.lists().stream().noneMatch(list -> holds(caller, place, list))) {
            throw failed("No list of the If header holds.");
        }
    }

    private boolean holds(Caller caller, Place place, IfHeader.StateList list) {
        Place target = target(caller, place, list.target());
        List<HeldLock> held = target == null ? List.of() : covering(target);
        return list.conditions().stream().allMatch(condition -> condition.negated() != holds(target, held, condition));
    }

    private @Nullable Place target(Caller caller, Place place, IfHeader.Target target) {
        NodePath path = target.path();
        if (target.elsewhere()) {
            return null;
        }
        return path == null || path.equals(place.path()) ? place : gate.enter(caller, path);
    }

    private static boolean holds(@Nullable Place target, List<HeldLock> held, IfHeader.Condition condition) {
        EntityTag tag = condition.tag();
        if (tag == null) {
            return held.stream().anyMatch(lock -> lock.token().equals(condition.token()));
        }
        EntityTag current = target != null && target.exists() ? target.node().entityTag() : null;
        return current != null && current.matchesStrongly(tag);
    }

    private static ProblemException failed(String detail) {
        return new ProblemException(new Problem.PreconditionFailed(detail));
    }
}
