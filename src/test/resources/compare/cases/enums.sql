-- case: T15 a label the database refuses
-- database
create type mood as enum ('A'); create table customer (id bigint primary key, x mood);
-- entities
create type mood as enum ('A', 'B'); create table customer (id bigint primary key, x mood);
-- expect ERROR INSERT_FAILS enum public.mood

-- case: T15 a label unknown to Java
-- database
create type mood as enum ('A', 'B'); create table customer (id bigint primary key, x mood);
-- entities
create type mood as enum ('A'); create table customer (id bigint primary key, x mood);
-- expect WARNING READ_FAILS enum public.mood

-- case: T13 list agrees
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x = any (array['B','A'])));

-- case: T13 list agrees over text
-- enum customer.x STRING A,B
-- infer customer.x
-- database
create table customer (id bigint primary key, x text check (x in ('A','B')));
-- entities
create table customer (id bigint primary key, x varchar(255) check (x in ('A','B')));

-- case: T13 constant refused
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A')));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));
-- expect ERROR INSERT_FAILS check public.customer (x)

-- case: T13 value unknown to Java
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B','C')));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));
-- expect WARNING READ_FAILS check public.customer (x)

-- case: T13 database only, constant refused
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A')));
-- entities
create table customer (id bigint primary key, x varchar(10));
-- expect ERROR INSERT_FAILS check public.customer (x)

-- case: T13 check only derived
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));

-- case: T14 range agrees
-- enum customer.x ORDINAL A,B
-- database
create table customer (id bigint primary key, x smallint check (x between 0 and 1));
-- entities
create table customer (id bigint primary key, x smallint check (x between 0 and 1));

-- case: T14 range narrower
-- enum customer.x ORDINAL A,B,C
-- database
create table customer (id bigint primary key, x smallint check (x between 0 and 1));
-- entities
create table customer (id bigint primary key, x smallint check (x between 0 and 2));
-- expect ERROR INSERT_FAILS check public.customer (x)

-- case: T14 range wider, as list
-- enum customer.x ORDINAL A,B
-- database
create table customer (id bigint primary key, x smallint check (x in (0,1,2)));
-- entities
create table customer (id bigint primary key, x smallint check (x between 0 and 1));
-- expect WARNING READ_FAILS check public.customer (x)

-- case: T15 labels agree
-- enum customer.x NAMED_ENUM A,B
-- all
create type public.m as enum ('A','B');
-- database
create table customer (id bigint primary key, x public.m);
-- entities
create table customer (id bigint primary key, x public.m);

-- case: T15 varchar on enum
-- enum customer.x STRING A,B
-- all
create type public.m as enum ('A','B');
-- database
create table customer (id bigint primary key, x public.m);
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T15 varchar with check on enum
-- enum customer.x STRING A,B
-- all
create type public.m as enum ('A','B');
-- database
create table customer (id bigint primary key, x public.m);
-- entities
create table customer (id bigint primary key, x varchar(255) check (x in ('A','B')));
-- expect ERROR INSERT_FAILS column public.customer.x
