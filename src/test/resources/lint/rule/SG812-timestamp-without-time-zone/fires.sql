-- case: a timestamp
create table t (id bigint primary key, at timestamp(3));
