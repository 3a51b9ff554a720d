-- case: same
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int not null);

-- case: T25 declared not null on nullable
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: T25 inferred not null on nullable
-- infer customer.x
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect INFO NOT_ENFORCED column public.customer.x

-- case: T25 version nullable
-- column customer.x VERSION
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING UPDATE_FAILS column public.customer.x

-- case: T25 primitive nullable
-- java customer.x int
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING READ_FAILS column public.customer.x

-- case: T25 not null undeclared
-- infer customer.x
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO INSERT_FAILS column public.customer.x

-- case: T25 declared nullable on not null
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int);
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: T19 the NOT NULL of a domain counts
-- all
create domain public.d as int not null;
-- database
create table customer (id bigint primary key, x public.d);
-- entities
create table customer (id bigint primary key, x int not null);
