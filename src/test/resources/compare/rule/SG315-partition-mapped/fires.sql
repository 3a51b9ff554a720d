-- case: an entity on a partition
-- ignoring public.customers
-- database
create table customers (id bigint primary key) partition by range (id);
create table customer partition of customers for values from (0) to (100);
-- entities
create table customer (id bigint primary key);
-- expect WARNING INSERT_FAILS table public.customer
