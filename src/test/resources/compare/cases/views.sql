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

-- case: nothing is stored in the columns of a view, so that none is too small
-- database
create table base (id bigint primary key, name varchar(20), amount numeric(6,2), number integer, at timestamp(3), length interval(3), day interval day);
create view overview as select id, name, amount, number, at, length, day from base;
-- entities
create table base (id bigint primary key, name varchar(20), amount numeric(6,2), number integer, at timestamp(3), length interval(3), day interval day);
create table overview (id bigint primary key, name varchar(40), amount numeric(8,4), number bigint, at timestamp(6), length interval(6), day interval second);

-- case: a number read from a text of a view
-- trap T32
-- role totals IMMUTABLE_ENTITY
-- all
create table customer (id bigint primary key);
-- database
create view totals as select id, 'a'::varchar as total from customer;
-- entities
create table totals (id bigint primary key, total integer);
-- expect ERROR READ_FAILS column public.totals.total
