-- case: a column that takes no null on either side
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int not null);

-- case: an attribute that is declared not null on a column that takes null
-- trap T25
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: an attribute that Hibernate infers to be not null on a column that takes null
-- trap T25
-- infer customer.x
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect INFO NOT_ENFORCED column public.customer.x

-- case: a version on a column that takes null
-- trap T25
-- column customer.x VERSION
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING UPDATE_FAILS column public.customer.x

-- case: a primitive attribute on a column that takes null
-- trap T25
-- java customer.x int
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect WARNING READ_FAILS column public.customer.x

-- case: primitive attributes of two tables on columns that take null
-- java customer.x int
-- java customer.y long
-- java customer.z boolean
-- java orders.x int
-- database
create table customer (id bigint primary key, x int, y bigint, z boolean);
create table orders (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int not null, y bigint not null, z boolean not null);
create table orders (id bigint primary key, x int not null);
-- expect WARNING READ_FAILS table public.customer members=3
-- expect WARNING READ_FAILS column public.orders.x

-- case: a column that takes no null, where the attribute declares nothing
-- trap T25
-- infer customer.x
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO INSERT_FAILS column public.customer.x

-- case: an attribute that is declared nullable on a column that takes no null
-- trap T25
-- database
create table customer (id bigint primary key, x int not null);
-- entities
create table customer (id bigint primary key, x int);
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: the NOT NULL of a domain counts
-- trap T19
-- all
create domain public.d as int not null;
-- database
create table customer (id bigint primary key, x public.d);
-- entities
create table customer (id bigint primary key, x int not null);

-- case: null for an attribute of Kotlin that does not accept it
-- java customer.x int
-- owners customer.x KotlinCustomer.x
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x integer not null);
-- expect WARNING READ_FAILS column public.customer.x

-- case: a primitive is never null, whatever the DDL of the entity allows
-- java customer.age int
-- database
create table customer (id bigint primary key, age integer not null);
-- entities
create table customer (id bigint primary key, age integer);

-- case: what Java refuses to be null
-- limits customer.name not null
-- database
create table customer (id bigint primary key, name text not null);
-- entities
create table customer (id bigint primary key, name text);

-- case: what Java refuses to be null, and the database allows
-- limits customer.name not null
-- database
create table customer (id bigint primary key, name text);
-- entities
create table customer (id bigint primary key, name text not null);
-- expect WARNING NOT_ENFORCED column public.customer.name

-- case: a primitive of an audit table is null for a deleted row
-- role customer_aud AUDIT
-- java customer_aud.age int
-- database
create table customer_aud (id bigint not null, rev integer not null, age integer not null, primary key (rev, id));
-- entities
create table customer_aud (id bigint not null, rev integer not null, age integer, primary key (rev, id));
-- expect ERROR INSERT_FAILS column public.customer_aud.age

-- case: a column that a collection sets only after the INSERT, and one that has a default
-- collection orders.customer_id Customer.orders own
-- collection item.customer_id Customer.items own
-- owners orders.customer_id Customer.orders
-- owners item.customer_id Customer.items
-- database
create table orders (id bigint primary key, customer_id bigint not null);
create table item (id bigint primary key, customer_id bigint not null default 0);
-- entities
create table orders (id bigint primary key, customer_id bigint);
create table item (id bigint primary key, customer_id bigint);
-- expect ERROR INSERT_FAILS column public.orders.customer_id
-- expect WARNING INSERT_FAILS column public.item.customer_id
