-- case: a column that no migration creates
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- migrations
create table customer (id bigint primary key);
-- expect ERROR DIVERGED column public.customer.value odd=database

-- case: an index that no migration creates
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create index on customer (email);
-- no entities
-- migrations
create table customer (id bigint primary key, email text, tenant bigint);
-- expect ERROR DIVERGED index public.customer (email) odd=database
