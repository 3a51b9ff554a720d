-- case: as many as allowed
-- settings: columns=2
create table t (id bigint primary key, a int);
