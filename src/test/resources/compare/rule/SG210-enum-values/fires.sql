-- case: a constant is rejected
-- database
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD')));
-- entities
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD', 'LOST')));
-- expect ERROR INSERT_FAILS check public.customer (state)

-- case: a value has no constant
-- database
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD', 'LOST')));
-- entities
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD')));
-- expect WARNING READ_FAILS check public.customer (state)

-- case: the entity declares no check
-- enum customer.state STRING NEW,OLD,LOST
-- java customer.state shop.State
-- database
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD')));
-- entities
create table customer (id bigint primary key, state text);
-- expect ERROR INSERT_FAILS check public.customer (state)

-- case: a range of ordinals
-- enum customer.state ORDINAL NEW,OLD,LOST
-- database
create table customer (id bigint primary key, state integer check (state >= 0 and state <= 1));
-- entities
create table customer (id bigint primary key, state integer);
-- expect ERROR INSERT_FAILS check public.customer (state)

-- case: labels of an enum type
-- database
create type state as enum ('NEW');
create table customer (id bigint primary key);
-- entities
create type state as enum ('NEW', 'OLD');
create table customer (id bigint primary key);
-- expect ERROR INSERT_FAILS enum public.state

-- case: only what both lists of the database have is accepted
-- database
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD', 'LOST')), check (state in ('OLD', 'NEW')));
-- entities
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD', 'LOST', 'GONE')));
-- expect ERROR INSERT_FAILS check public.customer (state)

-- case: a second list of the database rejects a value
-- database
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD', 'LOST')), constraint narrow check (state in ('OLD', 'NEW')));
-- entities
create table customer (id bigint primary key, state text check (state in ('NEW', 'OLD', 'LOST')));
-- expect ERROR INSERT_FAILS check public.customer (state)

-- case: an enum type that takes text by a cast
-- enum customer.state STRING NEW,OLD,LOST
-- java customer.state shop.State
-- database
create type state as enum ('NEW', 'OLD');
create cast (character varying as state) with inout as implicit;
create table customer (id bigint primary key, state state);
-- entities
create table customer (id bigint primary key, state varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.state

-- case: an enum type that takes text without a type
-- strings UNTYPED
-- enum customer.state STRING NEW
-- java customer.state shop.State
-- database
create type state as enum ('NEW', 'OLD');
create domain known as state;
create table customer (id bigint primary key, state known);
-- entities
create table customer (id bigint primary key, state varchar(255));
-- expect WARNING READ_FAILS column public.customer.state
