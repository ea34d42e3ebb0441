-- Sessions that the identity provider has ended, until no browser can hold one of them any more.
create table ended_session (
    sid   varchar(255)                not null primary key,
    ended timestamp(6) with time zone not null
);
create index ended_session_ended on ended_session (ended);
