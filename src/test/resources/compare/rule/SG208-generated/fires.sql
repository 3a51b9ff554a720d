-- case: a generated column is written
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer generated always as (1 + 1) stored);
-- entities
create table customer (id bigint primary key, value integer);
-- expect ERROR INSERT_FAILS column public.customer.value
