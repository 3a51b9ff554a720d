-- case: the table exists
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key);
