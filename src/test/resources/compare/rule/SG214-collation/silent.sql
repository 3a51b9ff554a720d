-- case: the same collation
-- database
create table customer (id bigint primary key, x text collate "C");
-- entities
create table customer (id bigint primary key, x text collate "C");

-- case: a collation that the entity does not declare
-- database
create table customer (id bigint primary key, x text collate "C");
-- entities
create table customer (id bigint primary key, x text);
