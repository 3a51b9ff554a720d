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

-- case: T53 not null unmapped
-- database
create table customer (id bigint primary key, x int not null, y int not null);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect ERROR INSERT_FAILS column public.customer.y

-- case: T53 not null with default unmapped
-- database
create table customer (id bigint primary key, x int, y int not null default 1);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: T53 identity unmapped
-- database
create table customer (id bigint primary key, x int, y bigint generated always as identity);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: nullable unmapped
-- database
create table customer (id bigint primary key, x int, y int);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: column missing
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int, y int);
-- expect ERROR QUERY_FAILS column public.customer.y

-- case: T36 mixed case
-- database
create table customer (id bigint primary key, x int, "Mixed" int);
-- entities
create table customer (id bigint primary key, x int, "Mixed" int);

-- case: T38 underscore is no wildcard
-- database
create table customer (id bigint primary key, x int, a_b int, axb text);
-- entities
create table customer (id bigint primary key, x int, a_b int, axb text);

-- case: renamed column
-- database
create table customer (id bigint primary key, x int, full_name varchar(80));
-- entities
create table customer (id bigint primary key, x int, name varchar(80));
-- expect ERROR QUERY_FAILS column public.customer.name members=2

-- case: T42 unique index satisfies
-- database
create table customer (id bigint primary key, x int unique);
-- entities
create table customer (id bigint primary key, x int unique);

-- case: T42 unique missing
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int unique);
-- expect WARNING NOT_ENFORCED unique public.customer (x)

-- case: unique undeclared
-- database
create table customer (id bigint primary key, x int unique);
-- entities
create table customer (id bigint primary key, x int);

-- case: check missing
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int check (x > 0));
-- expect WARNING NOT_ENFORCED check public.customer (x)

-- case: check only in the database
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int);

-- case: check differs
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int check (x > 1));
-- expect WARNING NOT_ENFORCED check public.customer (x)

-- case: check agrees
-- database
create table customer (id bigint primary key, x int check (x>0));
-- entities
create table customer (id bigint primary key, x int constraint other check ((x > 0)));

-- case: T46 not valid
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int check (x > 0));

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

-- case: T56 comment only in the database
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int);
