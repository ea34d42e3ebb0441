-- Codes that a workstation exchanges for its device password, once. Only the hash of a code is kept.
create table enrolment (
    hash           varchar(64)                 not null primary key,
    person_id      bigint                      not null,
    name           varchar(100)                not null,
    system         varchar(100)                not null,
    scope_paths    varchar(65536)              not null,
    read_only      boolean                     not null,
    device_expires timestamp(6) with time zone,
    expires        timestamp(6) with time zone not null,
    constraint enrolment_person foreign key (person_id) references person
);
create index enrolment_expires on enrolment (expires);
