-- The newest tree head of each node, where the others find it to chain it into their logs of heads.
create table audit_head (
    node       varchar(64)   not null primary key,
    checkpoint varchar(4096) not null
);
