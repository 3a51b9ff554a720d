-- case: a required column without a default
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key);
-- expect ERROR INSERT_FAILS column public.customer.value
