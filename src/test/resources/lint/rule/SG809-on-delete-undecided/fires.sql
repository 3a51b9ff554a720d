-- case: nothing is said
create table a (id bigint primary key);
create table b (id bigint primary key, a bigint references a);
