-- case: an entity on a partition sees one part
-- trap T34
-- database
create table orders (id bigint, placed date, primary key (id, placed)) partition by range (placed);
create table orders_2026 partition of orders for values from ('2026-01-01') to ('2027-01-01');
-- entities
create table orders_2026 (id bigint, placed date, primary key (id, placed));
-- expect INFO COSMETIC table public.orders
-- expect WARNING INSERT_FAILS table public.orders_2026

-- case: an entity that only reads a partition
-- trap T34
-- role orders_2026 IMMUTABLE_ENTITY
-- database
create table orders (id bigint, placed date, primary key (id, placed)) partition by range (placed);
create table orders_2026 partition of orders for values from ('2026-01-01') to ('2027-01-01');
-- entities
create table orders_2026 (id bigint, placed date, primary key (id, placed));
-- expect INFO COSMETIC table public.orders

-- case: the partitions of a table that an entity is mapped to
-- trap T34
-- database
create table events (id bigint, day date, primary key (id, day)) partition by range (day);
create table events_1 partition of events for values from ('2026-01-01') to ('2027-01-01');
-- entities
create table events (id bigint, day date, primary key (id, day));
