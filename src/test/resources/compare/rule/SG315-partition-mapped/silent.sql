-- case: an entity that only reads the partition
-- ignoring public.customers
-- role customer IMMUTABLE_ENTITY
-- database
create table customers (id bigint primary key) partition by range (id);
create table customer partition of customers for values from (0) to (100);
-- entities
create table customer (id bigint primary key);
