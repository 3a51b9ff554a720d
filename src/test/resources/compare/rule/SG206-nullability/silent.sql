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
