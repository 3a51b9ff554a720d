-- case: now() and current_timestamp are the same default
-- trap T49
-- database
create table customer (id bigint primary key, x timestamptz default now());
-- entities
create table customer (id bigint primary key, x timestamptz default current_timestamp);

-- case: a quoted number is the same default
-- trap T49
-- database
create table customer (id bigint primary key, x int default 0);
-- entities
create table customer (id bigint primary key, x int default '0');

-- case: a default that only the database has
-- trap T50
-- database
create table customer (id bigint primary key, x int default 1);
-- entities
create table customer (id bigint primary key, x int);

-- case: a default that the entity declares with another value
-- trap T50
-- database
create table customer (id bigint primary key, x int default 1);
-- entities
create table customer (id bigint primary key, x int default 2);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: a generated column with another expression
-- trap T51
-- database
create table customer (id bigint primary key, x int generated always as (id + 1) stored);
-- entities
create table customer (id bigint primary key, x int generated always as (id + 2) stored);
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: a generated column with the same expression in other words
-- trap T51
-- database
create table customer (id bigint primary key, x int generated always as (id+1) stored);
-- entities
create table customer (id bigint primary key, x int generated always as ((id + 1)) stored);

-- case: a generated column that the application writes
-- trap T51
-- database
create table customer (id bigint primary key, x int generated always as (1) stored);
-- entities
create table customer (id bigint primary key, x int);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a generated column that the application does not write
-- trap T51
-- unwritten customer.x
-- database
create table customer (id bigint primary key, x int generated always as (1) stored);
-- entities
create table customer (id bigint primary key, x int);

-- case: a default with another text
-- trap T49
-- database
create table customer (id bigint primary key, x varchar(9) default 'x');
-- entities
create table customer (id bigint primary key, x varchar(9) default 'y');
-- expect WARNING NOT_ENFORCED column public.customer.x
