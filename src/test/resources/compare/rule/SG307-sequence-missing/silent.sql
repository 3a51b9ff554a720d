-- case: only the database has a sequence
-- database
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
-- entities
create table customer (id bigint primary key);

-- case: the sequence of a serial column that the entities expect
-- generated customer.id IDENTITY
-- database
create table customer (id integer primary key default 1);
-- entities
create table customer (id serial primary key);
