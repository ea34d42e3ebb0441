package org.strongroom.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.audit.Receipt;
import org.strongroom.identity.Caller;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.tree.Outline;
import org.strongroom.tree.Tree;

/** Looking through directories of any size: rows by their number, ordered and filtered here, with an exact total. */
@ApplicationScoped
public class Browsing {
    /** The most rows of a window. */
    public static final int MOST = 1000;

    private final Tree tree;
    private final Gate gate;
    private final Describer describer;
    private final MemberSnapshots snapshots;
    private final AuditTrail audit;

    @Inject
    Browsing(Tree tree, Gate gate, Describer describer, MemberSnapshots snapshots, AuditTrail audit) {
        this.tree = tree;
        this.gate = gate;
        this.describer = describer;
        this.snapshots = snapshots;
        this.audit = audit;
    }

    /**
     * Which rows.
     *
     * @param snapshot what an earlier window was of; empty, unknown or of something else: a new one is made
     * @param offset the number of the first row, from 0
     * @param jump begin at the first name that begins so instead; empty not to
     * @param locate the nodes whose rows are to be told, so that a newer snapshot can be shown in place of an older one
     */
    public record Rows(String snapshot, int offset, int limit, String jump, Set<Long> locate) {
        /** Some rows by their number, or from a name on. */
        public Rows(String snapshot, int offset, int limit, String jump) {
            this(snapshot, offset, limit, jump, Set.of());
        }

        public Rows {
            locate = Set.copyOf(locate);
            if (offset < 0 || limit < 1 || limit > MOST) {
                throw new ProblemException(
                        new Problem.BadRequest("The offset must be 0 or more, the limit from 1 to " + MOST + "."));
            }
        }
    }

    /** The rows, each judged anew; recorded before this returns. */
    public MemberWindow window(Caller caller, NodePath path, MemberQuery query, Rows rows) {
        Place place = gate.enterExisting(caller, path);
        if (!place.node().isDirectory()) {
            throw new ProblemException(new Problem.MethodNotAllowed("A file has no members."));
        }
        Describer.Look look = describer.look(caller, place, new Details(true, false, true));
        MemberSnapshot snapshot = snapshots
                .find(rows.snapshot())
                .filter(known ->
                        known.answers(caller.person().id(), place.node().id(), query))
                .orElseGet(() -> take(look, query));
        OptionalInt match =
                rows.jump().isEmpty() ? OptionalInt.empty() : snapshot.find(MemberOrder.keyOf(new Name(rows.jump())));
        int offset = match.orElse(rows.offset());
        List<@Nullable Resource> members = fetch(look, snapshot.window(offset, rows.limit()));
        Receipt receipt = audit.record(AuditEvent.done(caller, Action.LIST)
                .on(Places.recorded(caller, place.spelled()), place.node().id())
                .detail("members from row " + offset + ", " + members.size() + " of " + snapshot.total()));
        return new MemberWindow(
                receipt,
                describer.self(look),
                snapshot.token(),
                snapshot.total(),
                offset,
                members,
                match,
                snapshot.rowsOf(rows.locate()));
    }

    private MemberSnapshot take(Describer.Look look, MemberQuery query) {
        MemberSnapshot snapshot = MemberSnapshot.of(
                look.caller().person().id(),
                look.place().node().id(),
                query,
                keys(look, query.order().rank()));
        snapshots.keep(snapshot);
        return snapshot;
    }

    /** Where nothing is hidden nobody is asked about each member, which would be most of the time. */
    private List<MemberKey> keys(Describer.Look look, Outline.Rank rank) {
        Place place = look.place();
        if (!place.path().isRoot() && gate.showsAllMembers(look.caller(), place)) {
            return tree.outlines(place.node(), rank).stream().map(MemberKey::of).toList();
        }
        List<MemberKey> keys = new ArrayList<>();
        describer
                .members(describer.look(look.caller(), place, Details.NONE))
                .forEachRemaining(member -> keys.add(MemberKey.of(member, rank)));
        return keys;
    }

    private List<@Nullable Resource> fetch(Describer.Look look, List<Long> ids) {
        Map<Long, Resource> found = new HashMap<>();
        if (look.place().path().isRoot()) {
            describer
                    .members(look)
                    .forEachRemaining(member -> found.put(member.node().id(), member));
        } else {
            long directory = look.place().node().id();
            List<Node> nodes = tree.findAll(ids).values().stream()
                    .filter(node -> node.parent() == directory)
                    .toList();
            describer
                    .members(look, nodes)
                    .forEach(member -> found.put(member.node().id(), member));
        }
        List<@Nullable Resource> members = new ArrayList<>(ids.size());
        ids.forEach(id -> members.add(found.get(id)));
        return members;
    }
}
