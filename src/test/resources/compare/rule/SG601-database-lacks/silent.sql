-- case: the column exists
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- migrations
create table customer (id bigint primary key, value character varying(100));
