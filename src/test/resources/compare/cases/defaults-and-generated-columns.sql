-- case: T49 now and current_timestamp
-- database
create table customer (id bigint primary key, x timestamptz default now());
-- entities
create table customer (id bigint primary key, x timestamptz default current_timestamp);

-- case: T49 quoted number
-- database
create table customer (id bigint primary key, x int default 0);
-- entities
create table customer (id bigint primary key, x int default '0');

-- case: T50 only the database has a default
-- database
create table customer (id bigint primary key, x int default 1);
-- entities
create table customer (id bigint primary key, x int);

-- case: T50 the entity declares another
-- database
create table customer (id bigint primary key, x int default 1);
-- entities
create table customer (id bigint primary key, x int default 2);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: T51 expressions differ
-- database
create table customer (id bigint primary key, x int generated always as (id + 1) stored);
-- entities
create table customer (id bigint primary key, x int generated always as (id + 2) stored);
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: T51 expressions agree
-- database
create table customer (id bigint primary key, x int generated always as (id+1) stored);
-- entities
create table customer (id bigint primary key, x int generated always as ((id + 1)) stored);

-- case: T51 generated and written
-- database
create table customer (id bigint primary key, x int generated always as (1) stored);
-- entities
create table customer (id bigint primary key, x int);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T51 generated and not written
-- unwritten customer.x
-- database
create table customer (id bigint primary key, x int generated always as (1) stored);
-- entities
create table customer (id bigint primary key, x int);

-- case: T49 another value
-- database
create table customer (id bigint primary key, x varchar(9) default 'x');
-- entities
create table customer (id bigint primary key, x varchar(9) default 'y');
-- expect WARNING NOT_ENFORCED column public.customer.x
