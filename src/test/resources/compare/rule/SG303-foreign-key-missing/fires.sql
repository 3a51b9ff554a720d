-- case: no foreign key
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
-- expect WARNING NOT_ENFORCED foreign-key public.customer (tenant)

-- case: a foreign key to another table
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references party);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
-- expect ERROR INSERT_FAILS foreign-key public.customer (tenant)
