package org.strongroom.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.strongroom.blob.BlobId;
import org.strongroom.persistence.Database;

/** Which content any node names, in the present or in the past. */
@ApplicationScoped
public class ContentNames {
    private final Database database;

    @Inject
    public ContentNames(Database database) {
        this.database = database;
    }

    /** Those of the ids that a node names or has named. */
    public Set<BlobId> among(Collection<BlobId> ids) {
        List<String> texts = ids.stream().map(BlobId::toString).toList();
        return texts.isEmpty()
                ? Set.of()
                : database.call(session -> session.createSelectionQuery(
                                """
                                select n.blob from NodeRow n where n.blob in (:ids)
                                union
                                select h.blob from HistoryRow h where h.blob in (:ids)
                                """,
                                String.class)
                        .setParameterList("ids", texts)
                        .getResultStream()
                        .map(BlobId::parse)
                        .collect(Collectors.toSet()));
    }
}
