-- case: the same type
-- database
create table customer (id bigint primary key, value character varying(200));
-- no entities
-- migrations
create table customer (id bigint primary key, value character varying(200));
