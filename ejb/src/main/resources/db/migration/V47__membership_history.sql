-- Since when somebody is in a group, and the memberships that have ended. What was before this version is not known: those
-- who are in a group now are taken to have come with it.
alter table people_membership add column since timestamp(6) with time zone default current_timestamp not null;

create table people_membership_history (
    person_id bigint                      not null,
    group_id  bigint                      not null,
    since     timestamp(6) with time zone not null,
    until     timestamp(6) with time zone not null
);
create index people_membership_history_group on people_membership_history (group_id, since);
create index people_membership_history_person on people_membership_history (person_id, since);
