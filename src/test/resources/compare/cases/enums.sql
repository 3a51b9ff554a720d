-- case: a label that the enum type of the database lacks
-- trap T15
-- database
create type mood as enum ('A'); create table customer (id bigint primary key, x mood);
-- entities
create type mood as enum ('A', 'B'); create table customer (id bigint primary key, x mood);
-- expect ERROR INSERT_FAILS enum public.mood

-- case: a label that Java lacks
-- trap T15
-- database
create type mood as enum ('A', 'B'); create table customer (id bigint primary key, x mood);
-- entities
create type mood as enum ('A'); create table customer (id bigint primary key, x mood);
-- expect WARNING READ_FAILS enum public.mood

-- case: a check that lists the constants in another order
-- trap T13
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x = any (array['B','A'])));

-- case: a check that lists the constants, on a column of text
-- trap T13
-- enum customer.x STRING A,B
-- infer customer.x
-- database
create table customer (id bigint primary key, x text check (x in ('A','B')));
-- entities
create table customer (id bigint primary key, x varchar(255) check (x in ('A','B')));

-- case: a check that refuses a constant
-- trap T13
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A')));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));
-- expect ERROR INSERT_FAILS check public.customer (x)

-- case: a check that allows a value that Java lacks
-- trap T13
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B','C')));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));
-- expect WARNING READ_FAILS check public.customer (x)

-- case: a check that only the database has, and that refuses a constant
-- trap T13
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10) check (x in ('A')));
-- entities
create table customer (id bigint primary key, x varchar(10));
-- expect ERROR INSERT_FAILS check public.customer (x)

-- case: a check that only Hibernate derives from the constants
-- trap T13
-- enum customer.x STRING A,B
-- database
create table customer (id bigint primary key, x varchar(10));
-- entities
create table customer (id bigint primary key, x varchar(10) check (x in ('A','B')));

-- case: a check of the range of ordinals
-- trap T14
-- enum customer.x ORDINAL A,B
-- database
create table customer (id bigint primary key, x smallint check (x between 0 and 1));
-- entities
create table customer (id bigint primary key, x smallint check (x between 0 and 1));

-- case: a check that refuses an ordinal
-- trap T14
-- enum customer.x ORDINAL A,B,C
-- database
create table customer (id bigint primary key, x smallint check (x between 0 and 1));
-- entities
create table customer (id bigint primary key, x smallint check (x between 0 and 2));
-- expect ERROR INSERT_FAILS check public.customer (x)

-- case: a check that lists more ordinals than there are constants
-- trap T14
-- enum customer.x ORDINAL A,B
-- database
create table customer (id bigint primary key, x smallint check (x in (0,1,2)));
-- entities
create table customer (id bigint primary key, x smallint check (x between 0 and 1));
-- expect WARNING READ_FAILS check public.customer (x)

-- case: an enum without an annotation on a column with the names of its constants
-- trap T14
-- enum customer.x ORDINAL NEW,PAID
-- database
create table customer (id bigint primary key, x varchar(10));
-- entities
create table customer (id bigint primary key, x smallint);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: an enum whose names are longer than the column
-- trap T14
-- enum customer.x ORDINAL NEW,PAID
-- database
create table customer (id bigint primary key, x varchar(3));
-- entities
create table customer (id bigint primary key, x smallint);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: an enum type with the same labels
-- trap T15
-- enum customer.x NAMED_ENUM A,B
-- all
create type public.m as enum ('A','B');
-- database
create table customer (id bigint primary key, x public.m);
-- entities
create table customer (id bigint primary key, x public.m);

-- case: an enum attribute stored as varchar on a column of an enum type
-- trap T15
-- enum customer.x STRING A,B
-- all
create type public.m as enum ('A','B');
-- database
create table customer (id bigint primary key, x public.m);
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: the same with Hibernate 5, which has no type codes
-- trap T15
-- hibernate 5
-- enum customer.x STRING A,B
-- all
create type public.m as enum ('A','B');
-- database
create table customer (id bigint primary key, x public.m);
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: an enum attribute stored as varchar with a check on a column of an enum type
-- trap T15
-- enum customer.x STRING A,B
-- all
create type public.m as enum ('A','B');
-- database
create table customer (id bigint primary key, x public.m);
-- entities
create table customer (id bigint primary key, x varchar(255) check (x in ('A','B')));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column as long as the longest constant
-- enum customer.state STRING NEW,CANCELLED
-- database
create table customer (id bigint primary key, state varchar(9));
-- entities
create table customer (id bigint primary key, state varchar(255));

-- case: a column shorter than the longest constant
-- enum customer.state STRING NEW,CANCELLED
-- database
create table customer (id bigint primary key, state varchar(8));
-- entities
create table customer (id bigint primary key, state varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.state

-- case: an ordinal has no length
-- enum customer.state ORDINAL NEW,CANCELLED
-- database
create table customer (id bigint primary key, state smallint);
-- entities
create table customer (id bigint primary key, state integer);
