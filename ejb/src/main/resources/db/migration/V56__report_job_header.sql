-- The header of a report that a job ran, for whoever fetches it: who ran it, when, the filter and the entries of the log.
alter table report_job add column header varchar(65536) default '' not null;
