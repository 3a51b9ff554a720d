-- case: only the database has a foreign key
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references tenant);
-- entities
create table customer (id bigint primary key, tenant bigint);
