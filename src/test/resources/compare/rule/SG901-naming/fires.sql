-- case: another naming strategy
-- database
create table customer (id bigint primary key, first_name text, last_name text);
-- entities
create table customer (id bigint primary key, "firstName" text, "lastName" text);
-- expect ERROR QUERY_FAILS column public.customer."firstName" members=4
