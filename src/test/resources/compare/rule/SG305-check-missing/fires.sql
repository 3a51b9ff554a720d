-- case: no check
-- database
create table customer (id bigint primary key, tenant bigint);
-- entities
create table customer (id bigint primary key, tenant bigint check (tenant > 0));
-- expect WARNING NOT_ENFORCED check public.customer (tenant)

-- case: another check
-- database
create table customer (id bigint primary key, tenant bigint check (tenant > 10));
-- entities
create table customer (id bigint primary key, tenant bigint check (tenant > 0));
-- expect WARNING NOT_ENFORCED check public.customer (tenant)

-- case: a bound inside the type
-- database
create table customer (id bigint primary key, age integer check (age is null or age >= 7));
-- entities
create table customer (id bigint primary key, age integer check (age <= 2147483646 and age >= 7));
-- expect WARNING NOT_ENFORCED check public.customer (age)

-- case: null of another column
-- database
create table customer (id bigint primary key, age integer, name text, check (name is null or age >= 7));
-- entities
create table customer (id bigint primary key, age integer, name text, check (age >= 7 or name = name));
-- expect WARNING NOT_ENFORCED check public.customer (age, name)

-- case: a condition that is false for null
-- database
create table customer (id bigint primary key, age integer check (age is null or coalesce(age, 0) >= 7));
-- entities
create table customer (id bigint primary key, age integer check (coalesce(age, 0) >= 7));
-- expect WARNING NOT_ENFORCED check public.customer (age)
