-- case: the mapping has the same name
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value integer);
