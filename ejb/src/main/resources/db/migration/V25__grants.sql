-- Rights: who was granted what on which node. A grant is never changed in place without its past being kept.
alter table node add column created_by bigint default 0 not null;
alter table node add column has_grants boolean default false not null;
alter table node add column cuts_grants boolean default false not null;
alter table node add column archived boolean default false not null;

update node set created_by = coalesce(
    (select h.since_by from node_history h
        where h.node_id = node.id and h.since = (select min(f.since) from node_history f where f.node_id = node.id)
        fetch first 1 row only),
    since_by);

create sequence access_grant_seq start with 1 increment by 50;

-- kind: 0 everyone, 1 a person, 2 a group. level: 0 list, 1 view, 2 contribute, 3 edit, 4 manage.
create table access_grant (
    id           bigint                      not null primary key,
    node_id      bigint                      not null,
    kind         smallint                    not null,
    principal_id bigint                      not null,
    level        smallint                    not null,
    owner        boolean                     not null,
    expires      timestamp(6) with time zone,
    note         varchar(1000)               not null,
    since        timestamp(6) with time zone not null,
    since_by     bigint                      not null,
    revision     integer                     not null,
    constraint access_grant_once unique (node_id, kind, principal_id, owner)
);
create index access_grant_principal on access_grant (kind, principal_id, id);

-- The past: how a grant was, from when until when, and who ended that.
create sequence access_grant_history_seq start with 1 increment by 50;

create table access_grant_history (
    id           bigint                      not null primary key,
    grant_id     bigint                      not null,
    node_id      bigint                      not null,
    kind         smallint                    not null,
    principal_id bigint                      not null,
    level        smallint                    not null,
    owner        boolean                     not null,
    expires      timestamp(6) with time zone,
    note         varchar(1000)               not null,
    since        timestamp(6) with time zone not null,
    since_by     bigint                      not null,
    until        timestamp(6) with time zone not null,
    until_by     bigint                      not null
);
create index access_grant_history_node on access_grant_history (node_id, since);

-- Above which nodes there is one with grants of its own or with a cut: what makes the way to it visible.
create table access_way (
    above_id bigint not null,
    node_id  bigint not null,
    primary key (above_id, node_id)
);
create index access_way_node on access_way (node_id);

-- The directories that the configuration has brought in, by name key: each once, whatever became of it.
create table configured_directory (
    name_key varchar(512) not null primary key
);
