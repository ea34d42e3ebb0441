-- Who left, who takes over, and how far that went.
create table leaver (
    person_id    bigint                      not null primary key,
    successor_id bigint,
    since        timestamp(6) with time zone not null,
    by_person    bigint                      not null,
    handed_node  bigint,
    handed_as    varchar(255)                not null,
    constraint leaver_person foreign key (person_id) references person
);
