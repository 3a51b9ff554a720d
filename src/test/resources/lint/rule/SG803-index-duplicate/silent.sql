-- case: another column
create table t (id bigint primary key, a int, b int);
create index on t (a);
create index on t (b);

-- case: another order
create table t (id bigint primary key, a int);
create index on t (a);
create index on t (a desc);

-- case: another condition
create table t (id bigint primary key, a int);
create index on t (a);
create index on t (a) where a > 0;
