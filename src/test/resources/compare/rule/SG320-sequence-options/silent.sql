-- case: the same options
-- database
create table customer (id bigint primary key); create sequence numbers minvalue 5 maxvalue 999 start 5 cache 20 cycle;
-- entities
create table customer (id bigint primary key); create sequence numbers minvalue 5 maxvalue 999 start 5 cache 20 cycle;

-- case: options that the entity does not declare
-- database
create table customer (id bigint primary key); create sequence numbers as integer maxvalue 999 cache 20 cycle;
-- entities
create table customer (id bigint primary key); create sequence numbers;

-- case: a descending sequence
-- database
create table customer (id bigint primary key); create sequence numbers as integer increment -1;
-- entities
create table customer (id bigint primary key); create sequence numbers increment -1;
