-- case: a build that did not finish
create table t (id bigint primary key, a int);
create index t_a on t (a);
update pg_index set indisvalid = false where indexrelid = 't_a'::regclass;
