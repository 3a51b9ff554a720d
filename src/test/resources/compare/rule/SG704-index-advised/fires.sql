-- case: a column is compared with a parameter
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where email = ?
-- no entities
-- expect INFO SLOW index public.customer (email) members=1

-- case: the parameter is on the left, and a second condition is a range
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where ? = customer_id and total > ?
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: several columns, and a constant
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where region = ? and born = ? and tags is not null and email <> ?
-- no entities
-- expect INFO SLOW index public.customer (region, born) members=1

-- case: a list of values
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where customer_id in (?, ?, ?)
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: only a range
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where total between ? and ?
-- no entities
-- expect INFO SLOW index public.orders (total) members=1

-- case: rows are sorted by an indexed column
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where email = ? order by id limit 10
-- no entities
-- expect INFO SLOW index public.customer (email) members=1

-- case: an update
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
update orders set status = ? where customer_id = ?
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: a delete
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
delete from customer where region = ?
-- no entities
-- expect INFO SLOW index public.customer (region) members=1

-- case: a join from a row that a condition chooses
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select o.id from customer c join orders o on o.customer_id = c.id where c.id = ?
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: an outer join to rows of one row
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select c.id, o.id from customer c left join orders o on o.customer_id = c.id where c.id = ?
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: a subquery that is asked for each row
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select c.id from customer c where c.id = ? and not exists (select from orders o where o.customer_id = c.id)
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: a function of a column
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where lower(email) = ?
-- no entities
-- expect INFO SLOW table public.customer members=1

-- case: a pattern
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where email like ?
-- no entities
-- expect INFO SLOW table public.customer members=1

-- case: one of two columns has no index
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where number = ? or customer_id = ?
-- no entities
-- expect INFO SLOW table public.orders members=1

-- case: a column that is compared after a conversion
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where code = ?::text
-- no entities
-- expect INFO SLOW table public.customer members=1

-- case: a view reads the table
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create view open_orders as select * from orders where status <> 'done';
-- query
select id from open_orders where customer_id = ?
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: a partitioned table
-- database
create table event (id bigint, day date not null, actor text not null) partition by range (day);
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
-- query
select id from event where day = ? and actor = ?
-- no entities
-- expect INFO SLOW index public.event (actor) members=1

-- case: the index covers only other rows
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create index on orders (customer_id) where status = 'open';
-- query
select id from orders where customer_id = ?
-- no entities
-- expect INFO SLOW index public.orders (customer_id) members=1

-- case: hostile names
-- database
create table "T ""able" ("i d" bigint primary key, "a.b AND c" text);
-- query
select "i d" from "T ""able" where "a.b AND c" = ?
-- no entities
-- expect INFO SLOW index public."T ""able" ("a.b AND c") members=1
