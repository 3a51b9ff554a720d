-- case: a narrower column
-- fix both
-- all
create table party (id bigint primary key);
create table customer (id bigint primary key, tenant integer references party);
-- database
-- entities
-- expect WARNING INSERT_FAILS foreign-key public.customer (tenant)

-- case: a column that has to be cast
-- fix both
-- all
create table party (id numeric(19,0) primary key);
create table customer (id bigint primary key, tenant bigint references party);
-- database
-- entities
-- expect WARNING SLOW foreign-key public.customer (tenant)
