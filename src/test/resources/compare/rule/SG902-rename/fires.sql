-- case: a column has a new name
-- database
create table customer (id bigint primary key, mail text);
-- entities
create table customer (id bigint primary key, email text, unique (email));
-- expect ERROR QUERY_FAILS column public.customer.email members=2
