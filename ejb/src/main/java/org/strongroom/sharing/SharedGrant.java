package org.strongroom.sharing;

import org.strongroom.access.Grant;
import org.strongroom.condition.EntityTag;

/**
 * A grant with names for people to read.
 *
 * @param path of the node now; empty when it is in the trash
 */
public record SharedGrant(Grant grant, Holder holder, String path) {
    /** Tells its changes apart. */
    public EntityTag entityTag() {
        return EntityTag.strong(grant.id() + "-" + grant.revision());
    }
}
