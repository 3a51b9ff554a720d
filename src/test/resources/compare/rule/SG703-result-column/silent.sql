-- case: all columns are there, in any case
-- wants id,NAME,Region
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select ID, "name", region as REGION from customer
-- no entities

-- case: more columns than are read
-- wants id
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select * from customer
-- no entities

-- case: a statement without a result
-- wants id
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
update customer set name = ?
-- no entities
