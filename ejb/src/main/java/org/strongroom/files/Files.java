package org.strongroom.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.audit.Receipt;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StagedBlob;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Judge.Effect;
import org.strongroom.http.ByteRange;
import org.strongroom.identity.Caller;
import org.strongroom.lock.ActiveLock;
import org.strongroom.lock.HeldLock;
import org.strongroom.lock.LockRequest;
import org.strongroom.lock.LockScope;
import org.strongroom.lock.Locks;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.quota.Quotas;
import org.strongroom.tree.Change;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.FileContent;
import org.strongroom.tree.Node;
import org.strongroom.tree.PropertyName;
import org.strongroom.tree.Tree;

/**
 * The use cases. Each takes the {@link Caller} first, decides on the resolved node, judges preconditions and locks in
 * the same transaction as the change, and leaves its record: reads and listings durable before they return, changes in
 * the transaction that makes them. A refusal is thrown as {@link ProblemException}; the front end's one place that
 * answers problems records it with {@link #refused} before the answer leaves.
 *
 * <p>A path that the caller may not see raises {@link Problem.NotFound}, as does one that does not exist.
 */
@ApplicationScoped
public class Files {
    private final Tree tree;
    private final BlobStore blobs;
    private final Gate gate;
    private final Judge judge;
    private final Locks locks;
    private final Quotas quotas;
    private final Describer describer;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final Removal removal;
    private final Relocation relocation;
    private final Stamp stamp;

    @Inject
    Files(
            Tree tree,
            BlobStore blobs,
            Gate gate,
            Judge judge,
            Locks locks,
            Quotas quotas,
            Describer describer,
            AuditTrail audit,
            Transactions transactions,
            Removal removal,
            Relocation relocation,
            Stamp stamp) {
        this.tree = tree;
        this.blobs = blobs;
        this.gate = gate;
        this.judge = judge;
        this.locks = locks;
        this.quotas = quotas;
        this.describer = describer;
        this.audit = audit;
        this.transactions = transactions;
        this.removal = removal;
        this.relocation = relocation;
        this.stamp = stamp;
    }

    /**
     * Records a refusal, durable before this returns, outside any transaction.
     *
     * @param path as far as it was understood; null when it was not
     * @param destination where a copy or move was to go; null when to nowhere, or it was not understood
     */
    public void refused(
            Caller caller, Action action, @Nullable NodePath path, @Nullable NodePath destination, Problem problem) {
        String recorded = path == null ? null : gate.recorded(caller, path, problem);
        AuditEvent event = AuditEvent.refused(caller, action, recorded, problem);
        audit.record(destination == null ? event : event.to(gate.recorded(caller, destination, problem), 0));
    }

    /** Shows one resource and, with {@code members}, what is directly in it. */
    public Listing list(Caller caller, NodePath path, boolean members, Details details, Preconditions conditions) {
        Place place = gate.enterExisting(caller, path);
        judge.judgeConditions(caller, place, conditions);
        Describer.Look look = describer.look(caller, place, details);
        Resource self = describer.self(look);
        Receipt receipt = audit.record(place.event(caller, Action.LIST, place.node())
                .detail(members && self.isDirectory() ? "members" : "self"));
        return new Listing(receipt, self, members ? describer.members(look) : Collections.emptyIterator());
    }

    /**
     * Opens a file's content for reading; a directory raises {@link Problem.MethodNotAllowed}. The record tells which
     * ranges were asked for; its bytes are the file's.
     */
    public OpenFile open(Caller caller, NodePath path, Portion portion, Preconditions conditions) {
        Place place = gate.enterExisting(caller, path);
        FileContent content = place.node().content();
        if (content == null) {
            throw new ProblemException(new Problem.MethodNotAllowed("A directory has no content of its own."));
        }
        gate.requireRead(place);
        boolean notModified = judge.isNotModified(caller, place, conditions);
        List<ByteRange> ranges = notModified ? List.of() : portion.of(place.node());
        AuditEvent event = place.event(caller, Action.READ, place.node());
        Receipt receipt = audit.record(
                notModified
                        ? event.content(event.version(), 0, event.digest()).detail("not modified")
                        : event.detail(words(ranges)));
        Resource resource = describer.self(caller, place, Details.NONE);
        return new OpenFile(receipt, resource, content.blob(), notModified, ranges, blobs);
    }

    /**
     * Judges a PUT before its body is read, so that a refusal costs no transfer.
     *
     * @param length the announced length in bytes; -1 when it is not known
     * @return the most bytes that the body may have
     */
    public long authorizePut(Caller caller, NodePath path, long length, Preconditions conditions) {
        return quotas.admit(admitPut(caller, path, conditions).top(), length);
    }

    /** Stores the content and binds it to the path, as a new file or as the next version of the one there. */
    public Written put(Caller caller, NodePath path, StagedBlob staged, PutOptions options, Preconditions conditions) {
        try {
            blobs.put(staged);
        } catch (IOException e) {
            throw new UncheckedIOException("Content could not be stored", e);
        }
        return transactions.call(() -> {
            Place place = admitPut(caller, path, conditions);
            quotas.admit(place.top(), staged.id().size());
            FileContent content = new FileContent(staged.id(), MediaTypes.of(options.mediaType(), path.name()));
            return bind(caller, place, content, options.modified());
        });
    }

    /** MKCOL: {@link Problem.MethodNotAllowed} if something is there, {@link Problem.Conflict} without a parent. */
    public Written makeDirectory(Caller caller, NodePath path, Preconditions conditions) {
        return transactions.call(() -> {
            Place place = gate.enter(caller, path);
            if (place.exists()) {
                throw new ProblemException(new Problem.MethodNotAllowed("Something has this name already."));
            }
            gate.requireCreate(place);
            judge.judge(caller, place, conditions, Effect.JOINS_PARENT);
            Node made = tree.createDirectory(place.parent(), path.name(), stamp.by(caller));
            audit.recordChange(place.event(caller, Action.MAKE_DIRECTORY, made));
            return describer.written(caller, place.with(made), true);
        });
    }

    /** Moves the node, with all that is below it, into the trash: one row. */
    public void delete(Caller caller, NodePath path, Preconditions conditions) {
        transactions.run(() -> {
            Place place = gate.enterExisting(caller, path);
            removal.admit(caller, place);
            judge.judge(caller, place, conditions, Effect.LEAVES_PARENT);
            removal.carryOut(caller, place);
            audit.recordChange(place.event(caller, Action.DELETE, place.node()));
        });
    }

    /** Renames or moves; what is at the destination goes to the trash if {@code overwrite}, else 412. */
    public Written move(Caller caller, NodePath from, NodePath to, boolean overwrite, Preconditions conditions) {
        return transactions.call(() -> relocation.move(caller, from, to, overwrite, conditions));
    }

    /**
     * Copies names, never content bytes. With {@code deep} the members too, each of which the caller must be allowed to
     * read: all are copied or none. Dead properties go along, locks and grants do not.
     */
    public Written copy(
            Caller caller, NodePath from, NodePath to, boolean overwrite, boolean deep, Preconditions conditions) {
        return transactions.call(() -> relocation.copy(caller, from, to, overwrite, deep, conditions));
    }

    /** Sets and removes dead properties and client times, all or none. */
    public Resource changeProperties(Caller caller, NodePath path, PropertyPatch patch, Preconditions conditions) {
        return transactions.call(() -> {
            Place place = gate.enterExisting(caller, path);
            gate.requireChange(caller, place);
            judge.judge(caller, place, conditions, Effect.CHANGES_SELF);
            Node node = place.node();
            if (patch.created() != null || patch.modified() != null) {
                node = tree.setTimes(node, patch.created(), patch.modified());
            }
            if (!patch.changes().isEmpty()) {
                node = tree.setProperties(node, patched(node, patch));
            }
            audit.recordChange(place.event(caller, Action.CHANGE_PROPERTIES, node));
            return describer.self(caller, place.with(node), Details.NONE);
        });
    }

    /** Takes a lock; on an unmapped path an empty file is made first. */
    public LockGrant lock(Caller caller, NodePath path, LockRequest request, Preconditions conditions) {
        Optional<StagedBlob> empty = gate.enter(caller, path).exists() ? Optional.empty() : Optional.of(putEmpty());
        return transactions.call(() -> {
            Place place = gate.enter(caller, path);
            boolean creates = !place.exists();
            judge.judgeConditions(caller, place, conditions);
            if (creates) {
                place = makeEmpty(caller, place, empty.orElseGet(this::putEmpty), conditions);
            }
            gate.requireChange(caller, place);
            tree.hold(place.top());
            refuseConflict(place, request);
            Node marked = tree.touch(place.node());
            HeldLock lock = locks.create(marked.id(), request, caller.person());
            audit.recordChange(place.event(caller, Action.LOCK, marked).detail(words(request)));
            return new LockGrant(lock.seenBy(caller.person().id(), place.path()), creates);
        });
    }

    /** Gives the lock named in the If header a new timeout; {@link Problem.PreconditionFailed} if it names none here. */
    public ActiveLock refreshLock(Caller caller, NodePath path, Duration timeout, Preconditions conditions) {
        return transactions.call(() -> {
            Place place = gate.enterExisting(caller, path);
            judge.judgeConditions(caller, place, conditions);
            HeldLock held = judge.covering(place).stream()
                    .filter(lock -> lock.person() == caller.person().id())
                    .filter(lock -> conditions.ifHeader().submittedTokens().contains(lock.token()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(
                            new Problem.PreconditionFailed("The If header names no lock of yours here.")));
            HeldLock refreshed = locks.refresh(held, timeout);
            audit.recordChange(place.event(caller, Action.REFRESH_LOCK, place.node()));
            return refreshed.seenBy(caller.person().id(), place.pathOf(held.node()));
        });
    }

    /** Ends a lock; {@link Problem.LockTokenMismatch} if the token is not of a lock that covers this path. */
    public void unlock(Caller caller, NodePath path, String token) {
        transactions.run(() -> {
            Place place = gate.enterExisting(caller, path);
            HeldLock held = judge.covering(place).stream()
                    .filter(lock -> lock.token().equals(token))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(new Problem.LockTokenMismatch()));
            if (held.person() != caller.person().id()) {
                throw new ProblemException(new Problem.Forbidden("The lock is " + held.holder() + "'s."));
            }
            locks.end(List.of(held));
            audit.recordChange(place.event(caller, Action.UNLOCK, place.node()));
        });
    }

    private Place admitPut(Caller caller, NodePath path, Preconditions conditions) {
        Place place = gate.enter(caller, path);
        if (path.isRoot() || (place.exists() && place.node().isDirectory())) {
            throw new ProblemException(new Problem.MethodNotAllowed("There is a directory; it takes no content."));
        }
        if (place.exists()) {
            gate.requireChange(caller, place);
        } else {
            gate.requireCreate(place);
        }
        judge.judge(caller, place, conditions, place.exists() ? Effect.CHANGES_SELF : Effect.JOINS_PARENT);
        return place;
    }

    private Written bind(Caller caller, Place place, FileContent content, @Nullable Instant modified) {
        Change change = stamp.by(caller);
        Instant time = modified == null ? change.at() : modified;
        boolean created = !place.exists();
        Node bound = created
                ? tree.createFile(place.parent(), place.path().name(), content, time, change, place.top())
                : tree.replaceContent(place.node(), content, time, change, place.top());
        audit.recordChange(place.event(caller, created ? Action.CREATE : Action.MODIFY, bound));
        return describer.written(caller, place.with(bound), created);
    }

    private List<DeadProperty> patched(Node node, PropertyPatch patch) {
        Map<PropertyName, DeadProperty> properties = new LinkedHashMap<>();
        tree.properties(List.of(node))
                .getOrDefault(node.id(), List.of())
                .forEach(property -> properties.put(property.name(), property));
        for (PropertyChange step : patch.changes()) {
            DeadProperty value = step.value();
            if (value == null) {
                properties.remove(step.name());
            } else {
                properties.put(step.name(), value);
            }
        }
        return List.copyOf(properties.values());
    }

    private Place makeEmpty(Caller caller, Place place, StagedBlob empty, Preconditions conditions) {
        gate.requireCreate(place);
        judge.confirmLocks(caller, place, conditions, Effect.JOINS_PARENT);
        Name name = place.path().name();
        FileContent content = new FileContent(empty.id(), MediaTypes.of(null, name));
        Change change = stamp.by(caller);
        Node made = tree.createFile(place.parent(), name, content, change.at(), change, place.top());
        audit.recordChange(place.event(caller, Action.CREATE, made).detail("to be locked"));
        return place.with(made);
    }

    private StagedBlob putEmpty() {
        try (StagedBlob empty = blobs.staging().stage(java.io.InputStream.nullInputStream(), 0)) {
            blobs.put(empty);
            return empty;
        } catch (IOException e) {
            throw new UncheckedIOException("Content could not be stored", e);
        }
    }

    private void refuseConflict(Place place, LockRequest request) {
        List<HeldLock> standing = new java.util.ArrayList<>(judge.covering(place));
        if (request.infinite() && place.node().isDirectory()) {
            standing.addAll(locks.below(place.node().id()));
        }
        for (HeldLock lock : standing) {
            if (request.scope() == LockScope.EXCLUSIVE || lock.scope() == LockScope.EXCLUSIVE) {
                throw new ProblemException(
                        new Problem.ConflictingLock(place.pathOf(lock.node()), lock.holder(), lock.expires()));
            }
        }
    }

    private static String words(LockRequest request) {
        return (request.scope() == LockScope.EXCLUSIVE ? "exclusive" : "shared")
                + (request.infinite() ? ", depth infinity" : ", depth 0");
    }

    private static String words(List<ByteRange> ranges) {
        return ranges.isEmpty()
                ? ""
                : ranges.stream()
                        .map(range -> range.first() + "-" + range.last())
                        .collect(Collectors.joining(", ", "bytes ", ""));
    }
}
