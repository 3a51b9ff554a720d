-- case: the column rejects null
-- fix both
-- all
create table party (id bigint primary key);
create table customer (id bigint primary key, tenant bigint not null references party on delete set null);
-- database
-- entities
-- expect ERROR UPDATE_FAILS foreign-key public.customer (tenant)
