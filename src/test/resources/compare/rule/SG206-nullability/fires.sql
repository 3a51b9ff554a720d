-- case: a required column, and nothing declared
-- infer customer.value
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key, value text);
-- expect INFO INSERT_FAILS column public.customer.value

-- case: a nullable column of a required attribute
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value text not null);
-- expect WARNING NOT_ENFORCED column public.customer.value

-- case: a nullable column of a primitive
-- java customer.value int
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value integer not null);
-- expect WARNING READ_FAILS column public.customer.value

-- case: a primitive of some subclasses only
-- java customer.value int
-- owners customer.value Vip.value
-- database
create table customer (id bigint primary key, value integer not null);
-- entities
create table customer (id bigint primary key, value integer);
-- expect WARNING INSERT_FAILS column public.customer.value

-- case: a part of an element of a collection
-- role customer_tags LIST Customer.tags
-- owners customer_tags.tag Customer.tags.name
-- database
create table customer_tags (customer_id bigint not null, tag text not null);
-- entities
create table customer_tags (customer_id bigint not null, tag text);
-- expect WARNING INSERT_FAILS column public.customer_tags.tag

-- case: a column that a collection and an attribute of the element set
-- collection orders.customer_id Customer.orders own
-- owners orders.customer_id Customer.orders,Order.customer
-- database
create table orders (id bigint primary key, customer_id bigint not null);
-- entities
create table orders (id bigint primary key, customer_id bigint);
-- expect WARNING INSERT_FAILS column public.orders.customer_id

-- case: the key of a collection, which Hibernate writes whatever the annotation says
-- role label COLLECTION
-- column label.customer_id FOREIGN_KEY
-- database
create table customer (id bigint primary key);
create table label (customer_id bigint references customer, name text not null, unique (customer_id, name));
-- entities
create table customer (id bigint primary key);
create table label (customer_id bigint not null references customer, name text not null, unique (customer_id, name));
-- expect WARNING NOT_ENFORCED column public.label.customer_id
