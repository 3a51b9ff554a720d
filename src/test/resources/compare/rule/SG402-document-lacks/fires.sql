-- case: the document does not have a column
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- document
create table customer (id bigint primary key);
-- expect ERROR DOCUMENT_STALE column public.customer.value odd=document

-- case: partitions by range come and go
-- database
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
create table event_2 partition of event for values from ('2026-02-01') to ('2026-03-01');
-- no entities
-- document
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
-- expect INFO DOCUMENT_STALE partition public.event.event_2 odd=document

-- case: the only partition by range
-- database
create table event (id bigint, day date) partition by range (day);
create table event_2 partition of event for values from ('2026-02-01') to ('2026-03-01');
-- no entities
-- document
create table event (id bigint, day date) partition by range (day);
-- expect ERROR DOCUMENT_STALE partition public.event.event_2 odd=document

-- case: a default partition
-- database
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
create table event_rest partition of event default;
-- no entities
-- document
create table event (id bigint, day date) partition by range (day);
create table event_1 partition of event for values from ('2026-01-01') to ('2026-02-01');
-- expect ERROR DOCUMENT_STALE partition public.event.event_rest odd=document

-- case: a partition by list
-- database
create table event (id bigint, place text) partition by list (place);
create table event_1 partition of event for values in ('north');
create table event_2 partition of event for values in ('south');
-- no entities
-- document
create table event (id bigint, place text) partition by list (place);
create table event_1 partition of event for values in ('north');
-- expect ERROR DOCUMENT_STALE partition public.event.event_2 odd=document
