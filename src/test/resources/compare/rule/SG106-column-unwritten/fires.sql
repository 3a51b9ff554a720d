-- case: an attribute that no INSERT writes
-- unwritten customer.value
-- database
create table customer (id bigint primary key, name text, value text not null);
-- entities
create table customer (id bigint primary key, name text, value text not null);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: the same where the entity accepts null
-- unwritten customer.value
-- infer customer.value
-- database
create table customer (id bigint primary key, name text, value text not null);
-- entities
create table customer (id bigint primary key, name text, value text);
-- expect ERROR INSERT_FAILS column public.customer.value
