-- case: the foreign key does not cascade
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references tenant);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant on delete cascade);
-- expect ERROR UPDATE_FAILS foreign-key public.customer (tenant)
