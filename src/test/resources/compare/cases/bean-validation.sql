-- case: bounds on both sides (@Min, @Max)
-- trap T25
-- database
create table customer (id bigint primary key, age integer check (age >= 18 and age <= 99));
-- entities
create table customer (id bigint primary key, age integer check (age >= 18 and age <= 99));

-- case: bounds that only Java checks (@Min)
-- trap T25
-- database
create table customer (id bigint primary key, age integer);
-- entities
create table customer (id bigint primary key, age integer check (age >= 18));
-- expect WARNING NOT_ENFORCED check public.customer (age)

-- case: digits on both sides (@Digits)
-- trap T25
-- all
create table customer (id bigint primary key, score numeric(8,2));

-- case: more digits in Java (@Digits)
-- trap T25
-- database
create table customer (id bigint primary key, score numeric(6,2));
-- entities
create table customer (id bigint primary key, score numeric(8,2));
-- expect ERROR INSERT_FAILS column public.customer.score

-- case: a larger size in Java (@Size)
-- trap T25
-- database
create table customer (id bigint primary key, name varchar(20));
-- entities
create table customer (id bigint primary key, name varchar(40));
-- expect ERROR INSERT_FAILS column public.customer.name

-- case: a version that takes null on both sides, as Hibernate makes it for @Version Integer
-- trap T25
-- column customer.version VERSION
-- all
create table customer (id bigint primary key, version integer);

-- case: the version of a wrapper type is never null
-- trap T25
-- column customer.version VERSION
-- database
create table customer (id bigint primary key, version integer not null);
-- entities
create table customer (id bigint primary key, version integer);
