package org.strongroom.lock;

import java.time.Duration;
import org.strongroom.path.NodePath;

/**
 * A lock that is held (RFC 4918, section 14.1).
 *
 * @param token a URI, {@code urn:uuid:…}; empty when the reader is not its owner
 * @param holder the name of the person who holds it
 * @param root where the lock was taken, as the reader sees it
 * @param remaining until it ends by itself
 */
public record ActiveLock(
        String token,
        LockScope scope,
        boolean infinite,
        String owner,
        String holder,
        NodePath root,
        Duration remaining) {}
