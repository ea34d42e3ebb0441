-- Verifications of each server's log: who asked, when, how far it reached and what came of it. A server takes up its own
-- unfinished ones when it starts.
create sequence audit_verification_seq start with 1 increment by 50;

create table audit_verification (
    id          bigint                      not null primary key,
    node        varchar(64)                 not null,
    login       varchar(255)                not null,
    asked       timestamp(6) with time zone not null,
    finished    timestamp(6) with time zone,
    state       varchar(16)                 not null,
    first_entry bigint                      not null,
    next_entry  bigint                      not null,
    bad_entry   bigint                      not null,
    words       varchar(4096)               not null
);
create index audit_verification_node on audit_verification (node, id);
create index audit_verification_finished on audit_verification (finished);
