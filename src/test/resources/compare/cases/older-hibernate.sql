-- case: a precision of seconds before JPA 3.2
-- hibernate 5
-- database
create table customer (id bigint primary key, x timestamp(3) with time zone, y time(0));
-- entities
create table customer (id bigint primary key, x timestamp(6) with time zone, y time(6));
-- expect WARNING DATA_TRUNCATED column public.customer.x
-- expect WARNING DATA_TRUNCATED column public.customer.y

-- case: a precision of seconds of Hibernate 6
-- hibernate 6
-- database
create table customer (id bigint primary key, x timestamp(3));
-- entities
create table customer (id bigint primary key, x timestamp(6));
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: collations before @Collate
-- hibernate 5
-- database
create table customer (id bigint primary key, x text, y text collate "POSIX");
-- entities
create table customer (id bigint primary key, x text collate "C", y text collate "C");
-- expect WARNING SILENTLY_WRONG column public.customer.x
-- expect WARNING SILENTLY_WRONG column public.customer.y

-- case: generated columns before @GeneratedColumn
-- hibernate 5
-- database
create table customer (id bigint primary key, x int, y int generated always as (id + 1) stored, z int generated always as (id + 1) stored);
-- entities
create table customer (id bigint primary key, x int generated always as (id + 1) stored, y int generated always as (id + 2) stored, z int);
-- expect ERROR SILENTLY_WRONG column public.customer.x
-- expect ERROR SILENTLY_WRONG column public.customer.y
-- expect ERROR INSERT_FAILS column public.customer.z

-- case: an action on delete that @OnDelete does not have yet
-- hibernate 5
-- database
create table tenant (id bigint primary key);
create table customer (id bigint primary key, tenant bigint references tenant on delete set null);
-- entities
create table tenant (id bigint primary key);
create table customer (id bigint primary key, tenant bigint references tenant on delete cascade);
-- expect ERROR UPDATE_FAILS foreign-key public.customer (tenant)

-- case: the key of an association with any entity before @AnyKeyJavaClass
-- hibernate 5
-- java customer.x java.lang.Object
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x bigint);
-- expect ERROR INSERT_FAILS column public.customer.x
