-- case: text and number
create table a (id bigint primary key, code text);
create table b (id bigint primary key, code text);
create table c (id bigint primary key, code integer);
