-- What must be kept, whatever the rule of retention says: all that was recorded since an instant.
create sequence audit_hold_seq start with 1 increment by 50;

create table audit_hold (
    id       bigint                      not null primary key,
    since    timestamp(6) with time zone not null,
    reason   varchar(1000)               not null,
    placed   timestamp(6) with time zone not null,
    login    varchar(255)                not null,
    released timestamp(6) with time zone
);

-- Rows are verified and removed by their sequence.
create index audit_end_seq on audit_end (node, seq);
