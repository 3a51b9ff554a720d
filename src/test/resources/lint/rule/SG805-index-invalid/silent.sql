-- case: a finished build
create table t (id bigint primary key, a int);
create index t_a on t (a);
