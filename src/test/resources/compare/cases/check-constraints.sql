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
