package org.strongroom.files;

import org.strongroom.lock.ActiveLock;

/** A lock as granted; {@code created} when an empty file was made to hold it (RFC 4918, section 7.3). */
public record LockGrant(ActiveLock lock, boolean created) {}
