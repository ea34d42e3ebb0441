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
    /** Looked into the log without a report. */
    SEARCH_EVENTS,
    /** Took the result of a report that ran as a job. */
    FETCH_REPORT,
    /** Took a report with the records that it rests on, and their proofs. */
    EXPORT_BUNDLE,
    LIST_REPORTS,
    SCHEDULE_REPORT,
    LIST_SCHEDULES,
    END_SCHEDULE,
    /** The server found other rights in its configuration than those on the record. */
    CONFIGURE_RIGHTS,
    SHOW_INTEGRITY,
    VERIFY_LOG,
    PROVE_RECORD,
    ROTATE_KEY,
    LIST_HOLDS,
    /** Keeps the log from an instant on. */
    PLACE_HOLD,
    RELEASE_HOLD,
    /** A request that was refused before it was known what it asked for. */
    UNKNOWN
}
