-- case: required on both sides
-- infer customer.value
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key, value text not null);

-- case: an element of a collection is never null
-- role customer_tags LIST Customer.tags
-- owners customer_tags.tag Customer.tags
-- database
create table customer_tags (customer_id bigint not null, tag text not null);
-- entities
create table customer_tags (customer_id bigint not null, tag text);

-- case: the tenant, which Hibernate always writes
-- column customer.tenant TENANT
-- database
create table customer (id bigint primary key, tenant bigint not null);
-- entities
create table customer (id bigint primary key, tenant bigint);

-- case: the key of a collection that shares the table with an entity
-- infer line.cart_id
-- collection line.cart_id Cart.amounts values
-- all
create table cart (id bigint primary key);
-- database
create table line (id bigint primary key, cart_id bigint references cart);
-- entities
create table line (id bigint primary key, cart_id bigint not null references cart);
