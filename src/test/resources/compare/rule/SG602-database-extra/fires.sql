-- case: a column that no migration creates
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- migrations
create table customer (id bigint primary key);
-- expect ERROR DIVERGED column public.customer.value odd=database

-- case: an index that no migration creates
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create index on customer (email);
-- no entities
-- migrations
create table customer (id bigint primary key, email text, tenant bigint);
-- expect ERROR DIVERGED index public.customer (email) odd=database

-- case: partitions by range come and go
-- database
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
create table event_2 partition of event for values from ('2026-02-01') to ('2026-03-01');
-- no entities
-- migrations
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
-- expect INFO DIVERGED partition public.event.event_2 odd=database
