package org.strongroom.sharing;

import java.util.List;
import java.util.stream.Collectors;
import org.strongroom.condition.EntityTag;

/**
 * What is granted on a node, and what it inherits.
 *
 * @param node its number
 * @param cut whether inheritance ends here
 * @param own granted right here
 * @param inherited what counts here from further up
 */
public record GrantList(String path, long node, boolean cut, List<SharedGrant> own, List<SharedGrant> inherited) {
    public GrantList {
        own = List.copyOf(own);
        inherited = List.copyOf(inherited);
    }

    /** Tells the states of the node's own grants and cut apart. */
    public EntityTag entityTag() {
        String state = own.stream()
                .map(grant -> grant.grant().id() + "." + grant.grant().revision())
                .collect(Collectors.joining("-"));
        return EntityTag.strong((cut ? "cut-" : "open-") + Integer.toHexString(state.hashCode()) + "-" + own.size());
    }
}
