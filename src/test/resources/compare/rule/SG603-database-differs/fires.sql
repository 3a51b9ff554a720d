-- case: another type
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- migrations
create table customer (id bigint primary key, value character varying(200));
-- expect ERROR DIVERGED column public.customer.value odd=database

-- case: another name of a constraint
-- database
create table customer (id bigint primary key, email text, constraint customer_email_key unique (email));
-- no entities
-- migrations
create table customer (id bigint primary key, email text, constraint uq_email unique (email));
-- expect WARNING DIVERGED unique public.customer (email) odd=database
