-- What a person deleted, the latest first.
create index node_since on node (since_by, since);
