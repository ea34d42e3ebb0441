package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.strongroom.auditlog.head.SignedHead;
import org.strongroom.auditlog.note.SignedNote;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;

/** Where the nodes of a cluster show each other their newest heads. */
@ApplicationScoped
class NodeHeads {
    private final NodeJournal journal;
    private final Database database;
    private final Transactions transactions;

    @Inject
    NodeHeads(NodeJournal journal, Database database, Transactions transactions) {
        this.journal = journal;
        this.database = database;
        this.transactions = transactions;
    }

    /** Shows this node's head, and returns it with those of all other nodes. */
    List<SignedHead> exchange(SignedHead own) {
        HeadRow row = new HeadRow(journal.node(), own.note().toString());
        List<HeadRow> others = transactions.call(() -> database.call(session -> {
            session.upsert(row);
            return session.createSelectionQuery(
                            "select h from HeadRow h where h.node <> :node order by h.node", HeadRow.class)
                    .setParameter("node", journal.node())
                    .getResultList();
        }));
        List<SignedHead> all = new ArrayList<>(List.of(own));
        others.forEach(other -> all.add(SignedHead.of(SignedNote.parse(other.checkpoint()))));
        return all;
    }
}
