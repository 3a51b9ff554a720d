-- case: existing rows were not checked
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint);
alter table customer add foreign key (tenant) references tenant not valid;
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
-- expect INFO COSMETIC foreign-key public.customer (tenant)
