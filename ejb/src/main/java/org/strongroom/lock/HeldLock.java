package org.strongroom.lock;

import java.time.Duration;
import java.time.Instant;
import org.strongroom.path.NodePath;

/**
 * A lock as it is kept.
 *
 * @param node where it was taken
 * @param person whose it is, by number; nobody else may use its token
 */
public record HeldLock(
        String token,
        long node,
        LockScope scope,
        boolean infinite,
        String owner,
        long person,
        String holder,
        Instant expires,
        Duration remaining) {
    /** As its holder or, without the token, as anybody else sees it. */
    public ActiveLock seenBy(long reader, NodePath root) {
        return new ActiveLock(reader == person ? token : "", scope, infinite, owner, holder, root, remaining);
    }
}
