create schema partman;
create extension pg_partman schema partman;
create table event (
    id bigint not null,
    at timestamp with time zone not null,
    note text,
    primary key (id, at)) partition by range (at);
create index on event (note);
select partman.create_parent('public.event', 'at', 'native', 'daily');
-- later
update partman.part_config set premake = 9, infinite_time_partitions = true;
select partman.run_maintenance();
-- change
alter table event add source text;
drop index event_note_idx;
