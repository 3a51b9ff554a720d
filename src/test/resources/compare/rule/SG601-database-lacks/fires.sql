-- case: a column is missing
-- database
create table customer (id bigint primary key);
-- no entities
-- migrations
create table customer (id bigint primary key, value character varying(100));
-- expect ERROR DIVERGED column public.customer.value odd=database

-- case: partitions by range come and go
-- database
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
-- no entities
-- migrations
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
create table event_2 partition of event for values from ('2026-02-01') to ('2026-03-01');
-- expect INFO DIVERGED partition public.event.event_2 odd=database
