create extension btree_gist;
create extension periods;
create table contract (
    id bigint not null,
    valid_from date,
    valid_to date,
    price integer);
select periods.add_period('contract', 'validity', 'valid_from', 'valid_to');
select periods.add_unique_key('contract', array['id'], 'validity');
create table customer (id bigint primary key, name text);
select periods.add_system_time_period('customer');
select periods.add_system_versioning('customer');
-- later
insert into customer (id, name) values (1, 'a');
update customer set name = 'b';
-- change
alter table contract alter price type bigint;
