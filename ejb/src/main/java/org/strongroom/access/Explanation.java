package org.strongroom.access;

import java.util.List;
import java.util.Optional;
import org.strongroom.tree.Node;

/**
 * Why a person may do what they may at a node.
 *
 * @param chain the nodes from the root down to the one in question
 * @param standing how the person stands there
 * @param visible whether the person may know that it exists
 * @param deciding the grant that decides: the highest that counts; of equals the nearest, then the oldest
 * @param counting all grants that count for the person, those further up first
 * @param cut the nearest node at which inheritance ends, if there is one
 */
public record Explanation(
        List<Node> chain,
        Standing standing,
        boolean visible,
        Optional<Grant> deciding,
        List<Grant> counting,
        Optional<Node> cut) {
    public Explanation {
        chain = List.copyOf(chain);
        counting = List.copyOf(counting);
    }

    /** One sentence for the person who asks. */
    public String sentence() {
        if (standing.isPrivate()) {
            return "This is their own directory.";
        }
        if (deciding.isPresent()) {
            return "A grant decides: " + deciding.get().words() + ", set on node "
                    + deciding.get().node() + "." + archived();
        }
        if (visible) {
            return "Nothing is granted here, but it can be seen on the way to something, or in its directory.";
        }
        return cut.isPresent()
                ? "Nothing is granted here, and inheritance is cut at node "
                        + cut.get().id() + "."
                : "Nothing is granted here or further up, to the person, to a group of theirs, or to everyone.";
    }

    private String archived() {
        return standing.isArchived() ? " The directory is archived: nothing can be changed in it." : "";
    }
}
