-- case: a table
create table t (id bigint primary key);
