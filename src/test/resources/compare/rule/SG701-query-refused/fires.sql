-- case: a column is gone
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select c.nick from customer c where c.id = ?
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: the server knows a better name
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select c.nam from customer c
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: a table is gone
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select * from customers where id = ?
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: a column is missing from GROUP BY
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select region, name, count(*) from customer group by region
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: two types cannot be compared, beside a parameter
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select o.id from orders o join customer c on c.id = o.customer_ref where o.total > ?
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: an UPDATE sets a column that is gone
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
update orders set amount = ? where id = ?
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: an INSERT names a column that is gone
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
insert into orders (id, note) values (?, ?)
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: a function is gone
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select initials(name) from customer
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: a literal is no value of the type
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id from orders where placed_at > 'yesterdayish'
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: the syntax is wrong
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id from customer where
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: a name is ambiguous
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id from customer join orders on total > 0
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example

-- case: a JSON operator with a question mark, in a broken query
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id from customer where tag ?? 'a'
-- no entities
-- expect ERROR QUERY_FAILS query Customer.example
