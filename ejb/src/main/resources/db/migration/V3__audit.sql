-- Records of changes, committed with the change; a drain copies them into the journal and removes them.
create sequence audit_pending_seq start with 1 increment by 50;

create table audit_pending (
    id     bigint         not null primary key,
    node   varchar(64)    not null,
    record varchar(65536) not null
);

-- The journal as rows, for reports. One row a journal record, exactly once, by node and sequence.
create table audit_event (
    node            varchar(64)                 not null,
    seq             bigint                      not null,
    time            timestamp(6) with time zone not null,
    kind            varchar(16)                 not null,
    request_id      varchar(64)                 not null,
    person_id       bigint                      not null,
    subject         varchar(255)                not null,
    login           varchar(255)                not null,
    credential_kind varchar(32)                 not null,
    credential_id   varchar(64)                 not null,
    workstation     varchar(255)                not null,
    address         varchar(64)                 not null,
    protocol        varchar(16)                 not null,
    user_agent      varchar(255)                not null,
    action          varchar(32)                 not null,
    outcome         varchar(16)                 not null,
    reason          varchar(64)                 not null,
    path            varchar(32768)              not null,
    object_id       bigint                      not null,
    version         integer                     not null,
    destination     varchar(32768)              not null,
    destination_id  bigint                      not null,
    bytes           bigint                      not null,
    digest          varchar(64)                 not null,
    entries         bigint                      not null,
    detail          varchar(4096)               not null,
    primary key (node, seq)
);
create index audit_event_time on audit_event (time);
create index audit_event_object on audit_event (object_id, time);
create index audit_event_person on audit_event (person_id, time);

create table audit_watermark (
    node varchar(64) not null primary key,
    seq  bigint      not null
);
