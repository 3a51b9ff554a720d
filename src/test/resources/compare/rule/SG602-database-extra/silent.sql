-- case: the migrations create the column
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- migrations
create table customer (id bigint primary key, value character varying(100));

-- case: an ignored column
-- ignoring public.customer.value
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- migrations
create table customer (id bigint primary key);
