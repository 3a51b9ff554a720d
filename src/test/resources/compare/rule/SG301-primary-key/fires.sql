-- case: no primary key
-- database
create table customer (id bigint not null, code text not null);
-- entities
create table customer (id bigint not null, code text not null, primary key (id));
-- expect WARNING NOT_ENFORCED primary-key public.customer (id)

-- case: a primary key on other columns
-- database
create table customer (id bigint not null, code text not null, primary key (code));
-- entities
create table customer (id bigint not null, code text not null, primary key (id));
-- expect WARNING NOT_ENFORCED primary-key public.customer (code)

-- case: a primary key on fewer columns
-- database
create table customer (id bigint not null, code text not null, primary key (id));
-- entities
create table customer (id bigint not null, code text not null, primary key (id, code));
-- expect ERROR INSERT_FAILS primary-key public.customer (id)

-- case: an element of a one-to-many association can have two owners
-- role customer_phones COLLECTION Customer.phones
-- owners customer_phones.phone_id Customer.phones
-- database
create table customer_phones (customer_id bigint not null, phone_id bigint not null, primary key (customer_id, phone_id));
-- entities
create table customer_phones (customer_id bigint not null, phone_id bigint not null, primary key (phone_id));
-- expect INFO NOT_ENFORCED primary-key public.customer_phones (customer_id, phone_id)

-- case: a primary key that no attribute has
-- ignoring public.customer.row_id
-- database
create table customer (row_id bigint generated always as identity primary key, id bigint not null);
-- entities
create table customer (id bigint not null, primary key (id));
-- expect WARNING NOT_ENFORCED primary-key public.customer (row_id)
