-- case: T32 an entity on a view
-- role totals IMMUTABLE_ENTITY
-- all
create table customer (id bigint primary key);
-- database
create view totals as select id, 1::bigint as total from customer;
-- entities
create table totals (id bigint primary key, total bigint not null, foreign key (id) references customer);

-- case: T32 a type of a view
-- role totals IMMUTABLE_ENTITY
-- all
create table customer (id bigint primary key);
-- database
create view totals as select id, 1::bigint as total from customer;
-- entities
create table totals (id bigint primary key, total integer not null);
-- expect WARNING READ_FAILS column public.totals.total
