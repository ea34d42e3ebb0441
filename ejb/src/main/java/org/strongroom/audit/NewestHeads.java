package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.strongroom.auditlog.head.SignedHead;

/** The heads for those who quote them: this node's made now, the others' as they showed them last. */
@ApplicationScoped
class NewestHeads implements SignedHeads {
    private static final String SIGNED_BY = "— ";

    private final NodeJournal journal;
    private final NodeHeads nodes;

    @Inject
    NewestHeads(NodeJournal journal, NodeHeads nodes) {
        this.journal = journal;
        this.nodes = nodes;
    }

    @Override
    public List<String> newest() {
        try {
            SignedHead own = journal.log().sealer().seal();
            return own == null
                    ? List.of()
                    : nodes.exchange(own).stream().map(NewestHeads::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The audit log could not be sealed", e);
        }
    }

    /** Origin, size, root hash, name of the key and signature, with single spaces between. */
    private static String line(SignedHead head) {
        return String.join(
                " ",
                head.note()
                        .toString()
                        .replace(SIGNED_BY, "")
                        .lines()
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
