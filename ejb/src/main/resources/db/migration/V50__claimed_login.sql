-- What somebody said to be who was not let in, as logins are compared: so that who looks for a login finds the attempts,
-- too. It stands in the index by which nobody's events are read, so that those of others are passed over there. Some
-- letters become two in lower case.
alter table audit_event add column claimed_login varchar(255) default '' not null;
update audit_event set claimed_login = substring(lower(regexp_replace(login, '^([^\\]*\\)+', '')) from 1 for 255)
    where person_id = 0 and login <> '';
create index audit_event_person_login on audit_event (person_id, time, node, seq, kind, probe, claimed_login);
drop index audit_event_person_read;
