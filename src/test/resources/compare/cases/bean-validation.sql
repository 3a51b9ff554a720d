-- case: T25 bounds on both sides (@Min, @Max)
-- database
create table customer (id bigint primary key, age integer check (age >= 18 and age <= 99));
-- entities
create table customer (id bigint primary key, age integer check (age >= 18 and age <= 99));

-- case: T25 bounds that only Java checks (@Min)
-- database
create table customer (id bigint primary key, age integer);
-- entities
create table customer (id bigint primary key, age integer check (age >= 18));
-- expect WARNING NOT_ENFORCED check public.customer (age)

-- case: T25 digits on both sides (@Digits)
-- all
create table customer (id bigint primary key, score numeric(8,2));

-- case: T25 more digits in Java (@Digits)
-- database
create table customer (id bigint primary key, score numeric(6,2));
-- entities
create table customer (id bigint primary key, score numeric(8,2));
-- expect ERROR INSERT_FAILS column public.customer.score

-- case: T25 a larger size in Java (@Size)
-- database
create table customer (id bigint primary key, name varchar(20));
-- entities
create table customer (id bigint primary key, name varchar(40));
-- expect ERROR INSERT_FAILS column public.customer.name

-- case: T25 a version that takes null on both sides, as Hibernate makes it for @Version Integer
-- column customer.version VERSION
-- all
create table customer (id bigint primary key, version integer);

-- case: T25 the version of a wrapper type is never null
-- column customer.version VERSION
-- database
create table customer (id bigint primary key, version integer not null);
-- entities
create table customer (id bigint primary key, version integer);
