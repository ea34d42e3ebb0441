package org.strongroom.identity;

/** What a person may do beside using files. A role never opens content. */
public enum Role {
    USER,
    AUDITOR,
    ADMIN
}
