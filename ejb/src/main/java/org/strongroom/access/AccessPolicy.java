package org.strongroom.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.identity.Person;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;

/**
 * Decides, deny by default. A private directory is its person's and nobody else's. A public directory is open to the
 * groups that the configuration names. A role opens nothing.
 */
@ApplicationScoped
public class AccessPolicy {
    private static final Set<Right> ALL = Set.of(Right.READ, Right.WRITE);

    private final DirectoryRights directories;

    /** @param directories the setting {@code strongroom.directories}, see {@link DirectoryRights} */
    @Inject
    public AccessPolicy(
            @ConfigProperty(name = "strongroom.directories", defaultValue = "everyone=rw:*") String directories) {
        this.directories = DirectoryRights.parse(directories);
    }

    /** The names of the public directories that the configuration speaks of. */
    public Set<String> directories() {
        return directories.names();
    }

    /**
     * What the person may do to the last of these nodes.
     *
     * @param chain the nodes from the root down to the one in question, the root first
     */
    public Set<Right> rights(Person person, List<Node> chain) {
        if (person.id() == 0 || chain.isEmpty() || chain.get(0).id() != Roots.ROOT) {
            return Set.of();
        }
        if (chain.size() == 1) {
            return Set.of(Right.READ);
        }
        Node second = chain.get(1);
        if (second.parent() == Roots.PRIVATE) {
            return second.name().text().equals(privateName(person)) ? ALL : Set.of();
        }
        if (second.id() == Roots.PUBLIC) {
            return chain.size() == 2
                    ? Set.of(Right.READ)
                    : directories.of(chain.get(2).name().text(), person);
        }
        return Set.of();
    }

    /** The name that the person's private directory has in the tree. */
    public static String privateName(Person person) {
        return Long.toString(person.id());
    }
}
