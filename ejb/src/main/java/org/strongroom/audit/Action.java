package org.strongroom.audit;

/** What a person did or tried. */
public enum Action {
    LIST,
    READ,
    CREATE,
    MODIFY,
    MAKE_DIRECTORY,
    DELETE,
    MOVE,
    COPY,
    CHANGE_PROPERTIES,
    LOCK,
    REFRESH_LOCK,
    UNLOCK,
    SIGN_IN,
    SHOW_PROFILE,
    LIST_DEVICES,
    CREATE_DEVICE,
    REVOKE_DEVICE,
    RUN_REPORT,
    SHOW_INTEGRITY,
    VERIFY_LOG,
    PROVE_RECORD,
    ROTATE_KEY,
    /** A request that was refused before it was known what it asked for. */
    UNKNOWN
}
