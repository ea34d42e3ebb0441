package org.strongroom.sharing;

import java.util.List;
import java.util.stream.Collectors;
import org.strongroom.condition.EntityTag;
import org.strongroom.tree.Node;

/**
 * A public directory and who owns it.
 *
 * @param owners in the order in which they became owners
 */
public record PublicDirectory(Node node, List<SharedGrant> owners) {
    public PublicDirectory {
        owners = List.copyOf(owners);
    }

    public String path() {
        return "/public/" + node.name().text();
    }

    /** Tells the states of name, archive and owners apart. */
    public EntityTag entityTag() {
        String state = node.name().text()
                + owners.stream().map(owner -> "/" + owner.grant().id()).collect(Collectors.joining());
        return EntityTag.strong(
                (node.marks().archived() ? "archived-" : "open-") + Integer.toHexString(state.hashCode()));
    }

    /** For records. */
    String words() {
        String names = owners.stream()
                .map(owner -> owner.grant().principal() + " (" + owner.holder().name() + ")")
                .collect(Collectors.joining(", "));
        return node.name().text() + (node.marks().archived() ? ", archived" : "") + ", owned by "
                + (names.isEmpty() ? "nobody" : names);
    }
}
