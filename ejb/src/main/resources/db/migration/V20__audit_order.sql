-- Events are read in the order of time, node and sequence, all of them, or a person's, or an object's, a page at a time:
-- each page begins in the index, whatever came before.
create index audit_event_order on audit_event (time, node, seq);
create index audit_event_person_order on audit_event (person_id, time, node, seq);
create index audit_event_object_order on audit_event (object_id, time, node, seq);
drop index audit_event_time;
drop index audit_event_person;
drop index audit_event_object;
