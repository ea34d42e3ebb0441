-- The groups of the identity provider. Rights are bound to the id, which stays when a group is renamed and dies with it:
-- one that is made anew under an old name is another group.
create sequence people_group_seq start with 1 increment by 50;

create table people_group (
    id       bigint                      not null primary key,
    issuer   varchar(500)                not null,
    -- its id at the identity provider; empty until that is known
    subject  varchar(255)                not null,
    -- with a slash at its start and between a group and those within it
    path     varchar(1000)               not null,
    -- what paths are compared by; null once the group is removed
    path_key varchar(1024),
    since    timestamp(6) with time zone not null,
    removed  timestamp(6) with time zone,
    constraint people_group_path unique (issuer, path_key)
);
create index people_group_subject on people_group (issuer, subject);

create table people_membership (
    person_id bigint not null,
    group_id  bigint not null,
    primary key (person_id, group_id),
    constraint people_membership_person foreign key (person_id) references person,
    constraint people_membership_group foreign key (group_id) references people_group
);
create index people_membership_group_id on people_membership (group_id);
