-- case: an ignored column
-- ignoring public.customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key);
