-- case: an entity without a table
-- database
-- entities
create table customer (id bigint primary key);
-- expect ERROR QUERY_FAILS table public.customer
