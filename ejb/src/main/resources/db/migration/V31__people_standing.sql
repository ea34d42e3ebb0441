-- What the identity provider's administration says of people beside their sign-ins, and what is decided here.
alter table person add column described boolean default false not null;
alter table person add column disabled timestamp(6) with time zone;
alter table person add column deleted timestamp(6) with time zone;
alter table person add column frozen timestamp(6) with time zone;
create index person_name on person (login_key, id);

-- One server at a time asks the identity provider, and all go by what it noted.
create table people_sync (
    issuer        varchar(500)  not null primary key,
    claimed_until timestamp(6) with time zone,
    synced        timestamp(6) with time zone,
    fault         varchar(1000) not null
);
