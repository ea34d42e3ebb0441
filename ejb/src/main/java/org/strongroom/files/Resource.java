package org.strongroom.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.lock.ActiveLock;
import org.strongroom.path.NodePath;
import org.strongroom.quota.Quota;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.Node;

/**
 * A node as one caller sees it.
 *
 * @param path where the caller sees it; its last name is the one to show
 * @param writable whether the caller may change it
 * @param locks those that hold here, taken here or above; empty unless asked for
 * @param properties the dead properties; empty unless asked for
 * @param quota null unless asked for and known
 */
public record Resource(
        NodePath path,
        Node node,
        boolean writable,
        List<ActiveLock> locks,
        List<DeadProperty> properties,
        @Nullable Quota quota) {
    public boolean isDirectory() {
        return node.isDirectory();
    }
}
