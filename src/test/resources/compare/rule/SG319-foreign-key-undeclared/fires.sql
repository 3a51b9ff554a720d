-- case: only the database has a foreign key
-- all
create table tenant (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references tenant);
-- entities
create table customer (id bigint primary key, tenant bigint);
-- expect INFO INSERT_FAILS foreign-key public.customer (tenant)
