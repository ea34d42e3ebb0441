-- What shows that the server itself made the record of a change that waits, and how many records its journal had then.
alter table audit_pending add column since bigint default 0 not null;
alter table audit_pending add column seal varchar(64) default '' not null;
