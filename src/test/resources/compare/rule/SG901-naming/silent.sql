-- case: the same names
-- database
create table customer (id bigint primary key, first_name text, last_name text);
-- entities
create table customer (id bigint primary key, first_name text, last_name text);
