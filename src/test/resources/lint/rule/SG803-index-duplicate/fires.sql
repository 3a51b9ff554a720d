-- case: two of the same
create table t (id bigint primary key, a int);
create index a_1 on t (a);
create index a_2 on t (a);

-- case: an index beside the primary key
create table t (id bigint primary key);
create unique index t_id on t (id);
