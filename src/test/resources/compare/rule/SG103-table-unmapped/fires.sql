-- case: a table without an entity
-- database
create table customer (id bigint primary key);
-- entities
-- expect INFO COSMETIC table public.customer
