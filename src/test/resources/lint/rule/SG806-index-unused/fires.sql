-- case: nobody asked
-- settings: days=0, megabytes=0
-- live
create table t (id bigint primary key, a int);
create index t_a on t (a);
