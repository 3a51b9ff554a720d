-- case: an attribute without a column
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key, value text);
-- expect ERROR QUERY_FAILS column public.customer.value
