-- A device password is the key of one workstation: what that is, what the key opens, and until when.
alter table device_password add column system varchar(100) default '' not null;
-- Paths as their owner sees them, one a line; none is all.
alter table device_password add column scope_paths varchar(65536) default '' not null;
alter table device_password add column read_only boolean default false not null;
alter table device_password add column expires timestamp(6) with time zone;
alter table device_password add column first_used timestamp(6) with time zone;
alter table device_password add column blocked timestamp(6) with time zone;

-- Wrong sign-ins beyond what happens to everybody, by login and network, as each server counts them.
create table sign_in_failure (
    login    varchar(512)                not null,
    network  varchar(64)                 not null,
    node     varchar(64)                 not null,
    failures bigint                      not null,
    first_at timestamp(6) with time zone not null,
    last_at  timestamp(6) with time zone not null,
    until    timestamp(6) with time zone not null,
    primary key (login, network, node)
);
create index sign_in_failure_last on sign_in_failure (last_at);
