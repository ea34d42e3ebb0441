-- What is counted of events, all or a person's, stands in the index by which they are read, so that an exact count needs
-- no row: a tenth of the bytes.
create index audit_event_read on audit_event (time, node, seq, kind, probe);
create index audit_event_person_read on audit_event (person_id, time, node, seq, kind, probe);
drop index audit_event_order;
drop index audit_event_person_order;
