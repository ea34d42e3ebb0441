package org.strongroom.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.strongroom.access.AccessPolicy;
import org.strongroom.path.Name;
import org.strongroom.persistence.Transactions;
import org.strongroom.tree.Change;
import org.strongroom.tree.NamePolicy;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/** The public directories that the configuration names. */
@ApplicationScoped
public class PublicDirectories {
    private static final long NOBODY = 0;

    private final Tree tree;
    private final AccessPolicy policy;
    private final NamePolicy names;
    private final Transactions transactions;
    private final InstantSource clock;

    @Inject
    public PublicDirectories(
            Tree tree, AccessPolicy policy, NamePolicy names, Transactions transactions, InstantSource clock) {
        this.tree = tree;
        this.names = names;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes those that do not exist yet. One that the configuration no longer names stays, open to nobody. */
    public void make() {
        policy.directories().forEach(name -> transactions.run(() -> make(new Name(name))));
    }

    private void make(Name name) {
        Node parent = tree.find(Roots.PUBLIC).orElseThrow();
        if (tree.resolve(parent, List.of(name)).isEmpty()) {
            tree.createDirectory(parent, name, names.isCaseSensitive(), new Change(NOBODY, clock.instant()));
        }
    }
}
