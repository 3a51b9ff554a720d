-- case: a check that the database lacks
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int check (x > 0));
-- expect WARNING NOT_ENFORCED check public.customer (x)

-- case: a check that only the database has
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO INSERT_FAILS check public.customer (x)

-- case: a check with another condition
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int check (x > 1));
-- expect WARNING NOT_ENFORCED check public.customer (x)

-- case: a check with the same condition in other words
-- database
create table customer (id bigint primary key, x int check (x>0));
-- entities
create table customer (id bigint primary key, x int constraint other check ((x > 0)));

-- case: a valid check on both sides
-- trap T46
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int check (x > 0));
