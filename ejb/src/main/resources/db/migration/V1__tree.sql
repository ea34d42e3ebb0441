-- The present: one row a directory or file. Roots have fixed ids: 1 is /, 2 /public, 3 holds the private directories,
-- 4 is the trash.
create sequence node_seq start with 1000 increment by 50;

create table node (
    id             bigint                      not null primary key,
    parent_id      bigint                      not null,
    name           varchar(255)                not null,
    name_key       varchar(512)                not null,
    blob           varchar(96),
    size           bigint                      not null,
    media_type     varchar(255),
    version        integer                     not null,
    created        timestamp(6) with time zone not null,
    modified       timestamp(6) with time zone not null,
    since          timestamp(6) with time zone not null,
    since_by       bigint                      not null,
    case_sensitive boolean                     not null,
    has_properties boolean                     not null,
    revision       integer                     not null,
    constraint node_name unique (parent_id, name_key)
);
create index node_blob on node (blob);

insert into node values
    (1, 0, 'root', 'root', null, 0, null, 0, current_timestamp, current_timestamp, current_timestamp, 0, false, false, 0),
    (2, 1, 'public', 'public', null, 0, null, 0, current_timestamp, current_timestamp, current_timestamp, 0, false, false, 0),
    (3, 1, 'private', 'private', null, 0, null, 0, current_timestamp, current_timestamp, current_timestamp, 0, false, false, 0),
    (4, 0, 'trash', 'trash', null, 0, null, 0, current_timestamp, current_timestamp, current_timestamp, 0, true, false, 0);

-- The past: how a node was, from when until when, and who ended that.
create sequence node_history_seq start with 1 increment by 50;

create table node_history (
    id         bigint                      not null primary key,
    node_id    bigint                      not null,
    parent_id  bigint                      not null,
    name       varchar(255)                not null,
    blob       varchar(96),
    size       bigint                      not null,
    media_type varchar(255),
    version    integer                     not null,
    created    timestamp(6) with time zone not null,
    modified   timestamp(6) with time zone not null,
    since      timestamp(6) with time zone not null,
    since_by   bigint                      not null,
    until      timestamp(6) with time zone not null,
    until_by   bigint                      not null,
    replaced   boolean                     not null
);
create index node_history_node on node_history (node_id, since);
create index node_history_blob on node_history (blob);

create table node_property (
    node_id   bigint        not null,
    namespace varchar(500)  not null,
    name      varchar(255)  not null,
    xml       varchar(65536) not null,
    primary key (node_id, namespace, name)
);

-- What each top directory holds, trash and versions included: the sum of its entries. Entries are only added, so
-- writers never queue for one row; a job folds them.
create sequence usage_entry_seq start with 1 increment by 50;

create table usage_entry (
    id           bigint not null primary key,
    directory_id bigint not null,
    bytes        bigint not null
);
create index usage_entry_directory on usage_entry (directory_id);

create table node_lock (
    token     varchar(64)                 not null primary key,
    node_id   bigint                      not null,
    exclusive boolean                     not null,
    infinite  boolean                     not null,
    owner     varchar(8192)               not null,
    person_id bigint                      not null,
    holder    varchar(255)                not null,
    expires   timestamp(6) with time zone not null
);
create index node_lock_node on node_lock (node_id);
create index node_lock_person on node_lock (person_id);
