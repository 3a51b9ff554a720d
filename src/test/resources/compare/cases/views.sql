-- case: an entity on a view
-- trap T32
-- role totals IMMUTABLE_ENTITY
-- all
create table customer (id bigint primary key);
-- database
create view totals as select id, 1::bigint as total from customer;
-- entities
create table totals (id bigint primary key, total bigint not null, foreign key (id) references customer);

-- case: an entity on a view with a column of another type
-- trap T32
-- role totals IMMUTABLE_ENTITY
-- all
create table customer (id bigint primary key);
-- database
create view totals as select id, 1::bigint as total from customer;
-- entities
create table totals (id bigint primary key, total integer not null);
-- expect WARNING READ_FAILS column public.totals.total
