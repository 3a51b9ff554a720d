-- case: only the database has a check
-- database
create table customer (id bigint primary key, tenant bigint check (tenant > 0));
-- entities
create table customer (id bigint primary key, tenant bigint);
-- expect INFO INSERT_FAILS check public.customer (tenant)

-- case: a list of values of a text
-- database
create table customer (id bigint primary key, code varchar(9) check (code in ('A', 'B')));
-- entities
create table customer (id bigint primary key, code varchar(9));
-- expect INFO INSERT_FAILS check public.customer (code)
