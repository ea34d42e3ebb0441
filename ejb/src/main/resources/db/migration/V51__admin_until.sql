-- When somebody last lost the role of an administrator: what they did before still belongs to what administrators did.
alter table person add column admin_until timestamp(6) with time zone;
