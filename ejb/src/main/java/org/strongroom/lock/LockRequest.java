package org.strongroom.lock;

import java.time.Duration;

/**
 * What a LOCK asks for.
 *
 * @param infinite true for Depth infinity, false for Depth 0
 * @param owner the content of the owner element, kept verbatim as well-formed XML; empty when none was sent
 * @param timeout as asked; the grant may be shorter
 */
public record LockRequest(LockScope scope, boolean infinite, String owner, Duration timeout) {}
