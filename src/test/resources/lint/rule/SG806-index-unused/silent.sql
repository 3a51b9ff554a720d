-- case: no statistics
-- settings: days=0, megabytes=0
create table t (id bigint primary key, a int);
create index t_a on t (a);

-- case: counted for too short a time
-- settings: megabytes=0
-- live
create table t (id bigint primary key, a int);
create index t_a on t (a);

-- case: too small to matter
-- settings: days=0
-- live
create table t (id bigint primary key, a int);
create index t_a on t (a);

-- case: unique indexes ensure something
-- settings: days=0, megabytes=0
-- live
create table t (id bigint primary key, a int);
create unique index t_a on t (a);
