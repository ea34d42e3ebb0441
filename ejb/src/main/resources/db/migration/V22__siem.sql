-- How far each server's events have gone out to the SIEM: the sequence of the last one.
create table siem_mark (
    node varchar(64) not null primary key,
    seq  bigint      not null
);
