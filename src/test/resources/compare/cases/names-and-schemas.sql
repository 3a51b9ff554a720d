-- case: T40 a naming strategy
-- database
create table order_item (id bigint primary key); create table customer (id bigint primary key, first_name text unique, last_name text);
-- entities
create table orderitem (id bigint primary key); create table customer (id bigint primary key, firstname text unique, lastname text);
-- expect ERROR QUERY_FAILS table public.orderitem members=6

-- case: T40 a wrong schema
-- database
create schema shop; create table shop.customer (id bigint primary key); create table shop.orders (id bigint primary key, customer_id bigint references shop.customer);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR QUERY_FAILS table public.customer members=4

-- case: T39 the same name in two schemas
-- all
create schema shop; create table shop.customer (id bigint primary key); create table customer (id bigint primary key, x int);

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

-- case: T36 the catalog's name is exact
-- database
create table customer (id bigint primary key, "Mixed" int);
-- entities
create table customer (id bigint primary key, mixed int);
-- expect ERROR QUERY_FAILS column public.customer.mixed members=2

-- case: T38 an underscore matches no other letter
-- database
create table customer (id bigint primary key, axb int);
-- entities
create table customer (id bigint primary key, a_b text);
-- expect ERROR QUERY_FAILS column public.customer.a_b
-- expect INFO COSMETIC column public.customer.axb

-- case: T39 the same name in two schemas, one of which differs
-- all
create schema shop;
-- database
create table customer (id bigint primary key, x varchar(9)); create table shop.customer (id bigint primary key, x varchar(9));
-- entities
create table customer (id bigint primary key, x varchar(9)); create table shop.customer (id bigint primary key, x varchar(10));
-- expect ERROR INSERT_FAILS column shop.customer.x

-- case: T40 the naming strategy of the database
-- all
create table customer (id bigint primary key, first_name text, last_name text);
