-- case: numeric
create table t (id bigint primary key, total numeric(12, 2));
