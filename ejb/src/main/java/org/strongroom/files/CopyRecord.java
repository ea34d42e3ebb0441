package org.strongroom.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.tree.FileContent;
import org.strongroom.tree.Node;

/** Puts each node of one copied tree on the record, since each was read; many at a time. */
final class CopyRecord {
    private static final int BATCH = 500;

    private final Caller caller;
    private final Place source;
    private final NodePath target;
    private final AuditTrail audit;
    private final Map<Long, NodePath> originals = new HashMap<>();
    private final Map<Long, NodePath> copies = new HashMap<>();
    private final List<AuditEvent> waiting = new ArrayList<>();

    CopyRecord(Caller caller, Place source, NodePath target, AuditTrail audit) {
        this.caller = caller;
        this.source = source;
        this.target = target;
        this.audit = audit;
    }

    /** Parents are told before their members. */
    void copied(Node original, Node copy) {
        NodePath from = original.id() == source.node().id()
                ? source.spelled()
                : parentOf(originals, original).child(original.name());
        NodePath to = original.id() == source.node().id()
                ? target
                : parentOf(copies, copy).child(copy.name());
        if (original.isDirectory()) {
            originals.put(original.id(), from);
            copies.put(copy.id(), to);
        }
        AuditEvent event = AuditEvent.done(caller, Action.COPY)
                .on(Places.recorded(caller, from), original.id())
                .to(Places.recorded(caller, to), copy.id());
        FileContent content = original.content();
        waiting.add(
                content == null
                        ? event
                        : event.content(
                                original.version(),
                                original.size(),
                                content.blob().toString().substring(7, 71)));
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    /** Records those that were told and not recorded yet; to be called when all were told. */
    void flush() {
        audit.recordChanges(waiting);
        waiting.clear();
    }

    private static NodePath parentOf(Map<Long, NodePath> known, Node node) {
        NodePath parent = known.get(node.parent());
        if (parent == null) {
            throw new IllegalStateException("A member was copied before its directory");
        }
        return parent;
    }
}
