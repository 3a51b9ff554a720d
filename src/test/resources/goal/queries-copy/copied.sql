create schema sales;
create extension citext schema sales;
create extension postgres_fdw;
create server elsewhere foreign data wrapper postgres_fdw options (host 'nowhere.invalid');
create type sales.state as enum ('open', 'it''s closed');
create type sales.money_range as range (subtype = numeric);
create domain sales.positive as integer check (value > 0);
create type sales.address as (street varchar(50), city text);
create collation sales.plain from "C";
create text search configuration sales.shop (copy = english);
create table sales.customer (
    id bigint generated always as identity primary key,
    "Name" varchar(100) not null,
    email sales.citext unique,
    home sales.address,
    tags text[] not null default '{}',
    full_name text generated always as (upper("Name")) stored,
    constraint customer_name_unique unique ("Name") deferrable);
create table sales.orders (
    id serial primary key,
    customer_id bigint references sales.customer,
    state sales.state default 'open',
    amount sales.positive,
    prices sales.money_range,
    placed_at timestamp(3) with time zone,
    constraint no_overlap exclude using gist (prices with &&));
create table sales.measured (day date not null, value double precision) partition by range (day);
create table sales.measured_2020 partition of sales.measured for values from ('2020-01-01') to ('2021-01-01');
create table sales.special_orders (reason text) inherits (sales.orders);
create foreign table sales.stock (item bigint, amount integer) server elsewhere;
create view sales.open_orders as select o.*, c."Name" from sales.orders o join sales.customer c on c.id = o.customer_id where state = 'open';
create materialized view sales.totals as select customer_id, count(*) as orders from sales.orders group by customer_id;
create sequence sales.numbers;
create function sales.half(value integer, rounded boolean default 1 < 2) returns numeric language sql as 'select value / 2.0';
create function sales.both_of(id integer, out street text, out n integer) language sql as 'select ''a'', 1';
create function sales.listed(since date) returns table (day date, "Value" double precision) language sql as 'select day, value from sales.measured where day > since';
create function sales.all_customers() returns setof sales.customer language sql as 'select * from sales.customer';
create function sales.first_of(variadic items anyarray) returns anyelement language sql as 'select items[1]';
create function sales.same(text, text) returns boolean language sql as 'select $1 = $2';
create operator sales.=== (leftarg = text, rightarg = text, function = sales.same);
create cast (varchar as bigint) with inout as implicit;
create function sales.add_up(numeric, integer) returns numeric language sql as 'select $1 + $2';
create aggregate sales.total (amount integer) (sfunc = sales.add_up, stype = numeric, initcond = '0');
create function sales.counted(bigint) returns bigint language sql as 'select $1 + 1';
create aggregate sales.rows_of (*) (sfunc = sales.counted, stype = bigint, initcond = '0');
create function sales.appended(anyarray, anyelement) returns anyarray language sql as 'select $1 || $2';
create aggregate sales.collected (anyelement) (sfunc = sales.appended, stype = anyarray, initcond = '{}');
create function sales.longer(text, variadic text[]) returns text language sql as 'select $1';
create aggregate sales.longest (variadic text[]) (sfunc = sales.longer, stype = text);
create table public.plain (id bigint, ratio numeric(5, 2));
