-- case: a query with parameters
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select c.name from customer c where c.id = ? and (? is null or c.region = ?)
-- no entities

-- case: JSON operators with question marks
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id from customer where tags ?? 'a' and tags ??| array['a'] and tags @> ?::jsonb
-- no entities

-- case: comments, dollar quotes and literals
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select $$a ? :b$$, 'c ? :d''' /* ? :e */ from customer -- ? :f
-- no entities

-- case: casts
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id::text, cast(? as bigint), ?::date from customer
-- no entities

-- case: a parameter whose type decides
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id from orders where placed_at > ? - interval '1 day'
-- no entities

-- case: a parameter of which nothing is known
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select ? from customer
-- no entities

-- case: a function for which the type of the parameter decides
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select to_char(?, 'YYYY') from customer
-- no entities

-- case: several statements
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
update orders set total = 0; update gone set total = 0
-- no entities

-- case: a statement whose names are looked up when it runs
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
truncate gone
-- no entities

-- case: a call
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
call gone(?)
-- no entities

-- case: DDL
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
create table orders (id bigint)
-- no entities

-- case: a statement with WITH that changes data
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
with moved as (delete from orders where id = ? returning *) insert into orders select * from moved
-- no entities

-- case: a list of values
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select * from (values (1, ?)) v (a, b)
-- no entities

-- case: an array
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id from customer where region = any (?)
-- no entities

-- case: only a comment
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
-- nothing
-- no entities

-- case: the driver's escapes
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select {fn concat(name, 'a')} from customer where born = {d '2000-01-01'}
-- no entities
