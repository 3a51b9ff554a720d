-- case: the mapping has a longer name
-- shortened customer.value values
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value integer);
-- expect WARNING COSMETIC column public.customer.value
