-- case: long on integer
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value bigint);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: int on bigint
-- infer customer.value
-- database
create table customer (id bigint primary key, value bigint);
-- entities
create table customer (id bigint primary key, value integer);
-- expect WARNING READ_FAILS column public.customer.value
