-- Reports that run by themselves: once in the background, or again after each day, week or month. Whoever runs one claims
-- it for a while, so that one server does, and another after it if it dies.
create sequence report_job_seq start with 1 increment by 50;

create table report_job (
    id            bigint                      not null primary key,
    person_id     bigint                      not null,
    name          varchar(8)                  not null,
    parameters    varchar(65536)              not null,
    format        varchar(16)                 not null,
    state         varchar(16)                 not null,
    created       timestamp(6) with time zone not null,
    claimed_until timestamp(6) with time zone,
    finished      timestamp(6) with time zone,
    row_count     bigint                      not null,
    file_name     varchar(255)                not null,
    blob          varchar(96),
    problem       varchar(1000)               not null
);
create index report_job_state on report_job (state, id);

create sequence report_schedule_seq start with 1 increment by 50;

create table report_schedule (
    id            bigint                      not null primary key,
    person_id     bigint                      not null,
    name          varchar(8)                  not null,
    parameters    varchar(65536)              not null,
    format        varchar(16)                 not null,
    directory     varchar(32768)              not null,
    recurrence    varchar(16)                 not null,
    zone          varchar(64)                 not null,
    created       timestamp(6) with time zone not null,
    next_from     date                        not null,
    due           timestamp(6) with time zone not null,
    claimed_until timestamp(6) with time zone,
    ended         timestamp(6) with time zone,
    last_file     varchar(32768)              not null,
    problem       varchar(1000)               not null
);
create index report_schedule_due on report_schedule (due);
