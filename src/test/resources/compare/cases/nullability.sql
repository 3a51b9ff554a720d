-- case: a column that takes no null on either side
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int not null);

-- case: an attribute that is declared not null on a column that takes null
-- trap T25
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: an attribute that Hibernate infers to be not null on a column that takes null
-- trap T25
-- infer customer.x
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect INFO NOT_ENFORCED column public.customer.x

-- case: a version on a column that takes null
-- trap T25
-- column customer.x VERSION
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING UPDATE_FAILS column public.customer.x

-- case: a primitive attribute on a column that takes null
-- trap T25
-- java customer.x int
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING READ_FAILS column public.customer.x

-- case: a column that takes no null, where the attribute declares nothing
-- trap T25
-- infer customer.x
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO INSERT_FAILS column public.customer.x

-- case: an attribute that is declared nullable on a column that takes no null
-- trap T25
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int);
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: the NOT NULL of a domain counts
-- trap T19
-- all
create domain public.d as int not null;
-- database
create table customer (id bigint primary key, x public.d);
-- entities
create table customer (id bigint primary key, x int not null);

-- case: null for an attribute of Kotlin that does not accept it
-- java customer.x int
-- owners customer.x KotlinCustomer.x
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x integer not null);
-- expect WARNING READ_FAILS column public.customer.x
