-- case: the column exists
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value text);
