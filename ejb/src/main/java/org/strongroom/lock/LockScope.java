package org.strongroom.lock;

/** RFC 4918, section 6.2. */
public enum LockScope {
    EXCLUSIVE,
    SHARED
}
