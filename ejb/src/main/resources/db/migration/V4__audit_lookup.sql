-- Finds events by a path, by what a copy made, and by how they ended. A path is too long for an index, so its hash is
-- kept; 0 stands for no path.
alter table audit_event add column path_hash bigint default 0 not null;
alter table audit_event add column destination_hash bigint default 0 not null;
create index audit_event_path on audit_event (path_hash);
create index audit_event_destination_path on audit_event (destination_hash);
create index audit_event_destination on audit_event (destination_id, time);
create index audit_event_outcome on audit_event (outcome, time);
