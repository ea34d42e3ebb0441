-- Where inheritance was cut, from when until when, and who ended that; an open end while it lasts. What was before this
-- version is told by the record; of a cut that the record does not tell, only that it is there now is known.
create sequence access_cut_seq start with 1 increment by 50;

create table access_cut (
    id       bigint                      not null primary key,
    node_id  bigint                      not null,
    since    timestamp(6) with time zone not null,
    since_by bigint                      not null,
    until    timestamp(6) with time zone,
    until_by bigint                      not null
);
create index access_cut_node on access_cut (node_id, since);

insert into access_cut
    select -row_number() over (order by c.time, c.node, c.seq), c.object_id, c.time, c.person_id,
        (select r.time from audit_event r where r.object_id = c.object_id and r.action = 'change-inheritance'
            and r.outcome = 'done' and r.detail = 'cut => inherits' and r.time > c.time
            order by r.time fetch first 1 row only),
        coalesce((select r.person_id from audit_event r where r.object_id = c.object_id
            and r.action = 'change-inheritance' and r.outcome = 'done' and r.detail = 'cut => inherits'
            and r.time > c.time order by r.time fetch first 1 row only), 0)
    from audit_event c
    where c.action = 'change-inheritance' and c.outcome = 'done' and c.detail = 'inherits => cut';

delete from access_cut
    where until is null and node_id not in (select n.id from node n where n.cuts_grants);

insert into access_cut
    select -1000000000 - n.id, n.id, current_timestamp, 0, null, 0 from node n
    where n.cuts_grants
        and not exists (select 1 from access_cut c where c.node_id = n.id and c.until is null);
