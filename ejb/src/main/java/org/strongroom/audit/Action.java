package org.strongroom.audit;

/** What a person did or tried. */
public enum Action {
    LIST,
    READ,
    CREATE,
    MODIFY,
    /** The first of the pieces in which a file comes; the last makes a {@link #CREATE} or {@link #MODIFY}. */
    BEGIN_UPLOAD,
    CONTINUE_UPLOAD,
    SHOW_UPLOAD,
    ABANDON_UPLOAD,
    LIST_UPLOADS,
    /** Asked to be told when something changes in a directory. */
    WATCH,
    MAKE_DIRECTORY,
    DELETE,
    /** Took something out of the trash. */
    RESTORE,
    LIST_TRASH,
    MOVE,
    COPY,
    CHANGE_PROPERTIES,
    LOCK,
    REFRESH_LOCK,
    UNLOCK,
    SIGN_IN,
    /** The identity provider has ended a session. */
    SIGN_OUT,
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
    /** The identity provider says something else of a person than before; the detail has before and after. */
    CHANGE_PERSON,
    /** The identity provider has made, renamed or removed a group. */
    CHANGE_GROUP,
    LIST_PEOPLE,
    LIST_GROUPS,
    SHOW_PERSON,
    LIST_WORKSTATIONS,
    BLOCK_WORKSTATION,
    UNBLOCK_WORKSTATION,
    ENROL_WORKSTATION,
    /** Froze somebody who leaves, and handed on what was theirs. */
    REMOVE_LEAVER,
    /** Let somebody in again who had been frozen. */
    RESTORE_LEAVER,
    LIST_LEAVERS,
    LIST_SIGN_IN_FAILURES,
    /** The server brought in a directory that its configuration names. */
    CONFIGURE_RIGHTS,
    LIST_DIRECTORIES,
    CREATE_DIRECTORY,
    CHANGE_DIRECTORY,
    LIST_GRANTS,
    GRANT,
    CHANGE_GRANT,
    REVOKE_GRANT,
    /** Ended inheritance at a node, or let it be again. */
    CHANGE_INHERITANCE,
    /** Asked who may do what, and why. */
    EXPLAIN_ACCESS,
    SHOW_INTEGRITY,
    /** Asked how the server does. */
    SHOW_HEALTH,
    /** Asked how the jobs do that the server runs by itself. */
    LIST_JOBS,
    /** Started a run of such a job by hand. */
    RUN_JOB,
    VERIFY_LOG,
    /** The server found that the record of a change was altered, removed or added in the database. */
    COPY_CHANGE,
    PROVE_RECORD,
    ROTATE_KEY,
    LIST_HOLDS,
    /** Keeps the log from an instant on. */
    PLACE_HOLD,
    RELEASE_HOLD,
    /** A request that was refused before it was known what it asked for. */
    UNKNOWN
}
