-- How the sending of content ended, beside the row of the access that it ends: half of all records, and never looked
-- for by themselves.
create table audit_end (
    node       varchar(64)                 not null,
    access_seq bigint                      not null,
    seq        bigint                      not null,
    time       timestamp(6) with time zone not null,
    outcome    varchar(16)                 not null,
    reason     varchar(64)                 not null,
    bytes      bigint                      not null,
    primary key (node, access_seq, seq)
);
