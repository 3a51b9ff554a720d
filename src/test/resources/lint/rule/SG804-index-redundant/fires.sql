-- case: the beginning of another
create table t (id bigint primary key, a int, b int);
create index t_a on t (a);
create index t_ab on t (a, b);

-- case: a unique constraint on the same column
create table t (id bigint primary key, a int unique);
create index t_a on t (a);
