-- case: the version accepts null
-- column customer.value VERSION
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value integer not null);
-- expect WARNING UPDATE_FAILS column public.customer.value
