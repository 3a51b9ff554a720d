-- case: names of another naming strategy are one finding
-- trap T40
-- database
create table order_item (id bigint primary key); create table customer (id bigint primary key, first_name text unique, last_name text);
-- entities
create table orderitem (id bigint primary key); create table customer (id bigint primary key, firstname text unique, lastname text);
-- expect ERROR QUERY_FAILS table public.orderitem members=6

-- case: tables in another schema are one finding
-- trap T40
-- database
create schema shop; create table shop.customer (id bigint primary key); create table shop.orders (id bigint primary key, customer_id bigint references shop.customer);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR QUERY_FAILS table public.customer members=4

-- case: the same name in two schemas
-- trap T39
-- all
create schema shop; create table shop.customer (id bigint primary key); create table customer (id bigint primary key, x int);

-- case: a quoted name in mixed case
-- trap T36
-- database
create table customer (id bigint primary key, x int, "Mixed" int);
-- entities
create table customer (id bigint primary key, x int, "Mixed" int);

-- case: an underscore in a name is no wildcard
-- trap T38
-- database
create table customer (id bigint primary key, x int, a_b int, axb text);
-- entities
create table customer (id bigint primary key, x int, a_b int, axb text);

-- case: a name in mixed case that the entity writes in lower case
-- trap T36
-- database
create table customer (id bigint primary key, "Mixed" int);
-- entities
create table customer (id bigint primary key, mixed int);
-- expect ERROR QUERY_FAILS column public.customer.mixed members=2

-- case: an underscore matches no other letter
-- trap T38
-- database
create table customer (id bigint primary key, axb int);
-- entities
create table customer (id bigint primary key, a_b text);
-- expect ERROR QUERY_FAILS column public.customer.a_b
-- expect INFO COSMETIC column public.customer.axb

-- case: the same name in two schemas, one of which differs
-- trap T39
-- all
create schema shop;
-- database
create table customer (id bigint primary key, x varchar(9)); create table shop.customer (id bigint primary key, x varchar(9));
-- entities
create table customer (id bigint primary key, x varchar(9)); create table shop.customer (id bigint primary key, x varchar(10));
-- expect ERROR INSERT_FAILS column shop.customer.x

-- case: names of the naming strategy that the database has
-- trap T40
-- all
create table customer (id bigint primary key, first_name text, last_name text);
