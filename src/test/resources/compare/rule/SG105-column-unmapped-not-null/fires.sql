-- case: a required column without a default
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: a column of the primary key, which accepts no null
-- database
create table customer (id bigint, value text, primary key (id, value));
-- entities
create table customer (id bigint primary key);
-- expect ERROR INSERT_FAILS column public.customer.value
