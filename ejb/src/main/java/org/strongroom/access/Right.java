package org.strongroom.access;

/** What one may do to a node and what is below it. */
public enum Right {
    READ,
    WRITE
}
