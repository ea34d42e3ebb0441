package org.strongroom.people;

/** Whether somebody is let in. */
public enum Standing {
    ACTIVE,
    /** Disabled at the identity provider. */
    DISABLED,
    /** Deleted at the identity provider; an account made anew under the same login is somebody else. */
    DELETED,
    /** Frozen here, since they leave. */
    FROZEN
}
