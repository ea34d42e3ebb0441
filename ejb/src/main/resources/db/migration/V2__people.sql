-- Who has ever signed in. An account is known by issuer and subject for ever; its login may change, and may be given
-- to another account later: the one that got it last holds it.
create sequence person_seq start with 1 increment by 50;

create table person (
    id          bigint                      not null primary key,
    issuer      varchar(500)                not null,
    subject     varchar(255)                not null,
    login       varchar(255)                not null,
    login_key   varchar(512)                not null,
    login_since timestamp(6) with time zone not null,
    name        varchar(1000)               not null,
    group_names varchar(65536)              not null,
    role_names  varchar(255)                not null,
    first_seen  timestamp(6) with time zone not null,
    last_seen   timestamp(6) with time zone not null,
    constraint person_subject unique (issuer, subject)
);
create index person_login on person (login_key, login_since);

-- Keys of workstations. Only the hash of a password is kept, and none once it is revoked.
create sequence device_password_seq start with 1 increment by 50;

create table device_password (
    id           bigint                      not null primary key,
    person_id    bigint                      not null,
    name         varchar(100)                not null,
    hash         varchar(64),
    created      timestamp(6) with time zone not null,
    last_used    timestamp(6) with time zone,
    last_address varchar(64),
    revoked      timestamp(6) with time zone,
    constraint device_password_hash unique (hash),
    constraint device_password_person foreign key (person_id) references person
);
create index device_password_owner on device_password (person_id, id);
