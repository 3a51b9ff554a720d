-- case: a column is missing
-- database
create table customer (id bigint primary key);
-- no entities
-- migrations
create table customer (id bigint primary key, value character varying(100));
-- expect ERROR DIVERGED column public.customer.value odd=database
