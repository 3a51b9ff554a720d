-- case: the same list, rendered differently
-- database
create table customer (id bigint primary key, state varchar(9) check (state in ('NEW', 'OLD')));
-- entities
create table customer (id bigint primary key, state varchar(9) check (state = any (array['NEW'::varchar, 'OLD'::varchar])));

-- case: only the entity has a list
-- database
create table customer (id bigint primary key, state text);
-- entities
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD')));

-- case: labels in another order
-- database
create type state as enum ('OLD', 'NEW');
create table customer (id bigint primary key);
-- entities
create type state as enum ('NEW', 'OLD');
create table customer (id bigint primary key);

-- case: only one side has the enum type
-- database
create table customer (id bigint primary key);
-- entities
create type state as enum ('NEW', 'OLD');
create table customer (id bigint primary key);

-- case: an enum type that takes text by a cast and has the same labels
-- enum customer.state STRING NEW,OLD
-- java customer.state shop.State
-- database
create type state as enum ('OLD', 'NEW');
create cast (character varying as state) with inout as implicit;
create table customer (id bigint primary key, state state);
-- entities
create table customer (id bigint primary key, state varchar(255));
