package org.strongroom.access;

/** What one may do to a node and what is below it. */
public enum Right {
    /** See the names in a directory. */
    LIST,
    /** Read content. */
    READ,
    /** Add to a directory, and finish what one has added. */
    CREATE,
    /** Change and remove. */
    WRITE,
    /** Grant to others. */
    MANAGE
}
