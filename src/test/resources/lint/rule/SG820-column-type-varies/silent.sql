-- case: the same everywhere
create table a (id bigint primary key, code text);
create table b (id bigint primary key, code text);
