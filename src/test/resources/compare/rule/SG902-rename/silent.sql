-- case: the same name
-- database
create table customer (id bigint primary key, mail text);
-- entities
create table customer (id bigint primary key, mail text);
