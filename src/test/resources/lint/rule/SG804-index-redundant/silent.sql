-- case: the end of another
create table t (id bigint primary key, a int, b int);
create index on t (b);
create index on t (a, b);

-- case: a unique one ensures something
create table t (id bigint primary key, a int, b int);
create unique index on t (a);
create index on t (a, b);

-- case: another condition
create table t (id bigint primary key, a int, b int);
create index on t (a) where b > 0;
create index on t (a, b);

-- case: another operator class
create table t (id bigint primary key, a text, b int);
create index on t (a text_pattern_ops);
create index on t (a, b);
