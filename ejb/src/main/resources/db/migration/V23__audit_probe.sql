-- What a program did by itself, by the rule of org.strongroom.audit.Probes; kept, since reports leave it out.
alter table audit_event add column probe boolean default false not null;
update audit_event set probe = true
    where reason = 'not-found' and (lower(path) like '%/desktop.ini' or lower(path) like '%/folder.jpg'
        or lower(path) like '%/folder.gif' or lower(path) like '%/thumbs.db' or lower(path) like '%/autorun.inf'
        or lower(path) like '%/.hidden' or lower(path) like '%/.metadata!_never!_index' escape '!'
        or lower(path) like '%/mach!_kernel' escape '!' or lower(path) like '%/dcim')
    or bytes <= 65536 and (lower(path) like '%/.ds!_store' escape '!'
        or path like '%/.!_%' escape '!' and path not like '%/.!_%/%' escape '!'
        or path like '%/~$%' and path not like '%/~$%/%');
