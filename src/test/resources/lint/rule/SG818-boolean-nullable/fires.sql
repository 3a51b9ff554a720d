-- case: a flag
create table t (id bigint primary key, active boolean default true);
