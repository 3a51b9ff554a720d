-- case: an entity is read from a result without one of its columns
-- wants id,name,region
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select id, name from customer
-- no entities
-- expect ERROR READ_FAILS query Customer.example

-- case: several columns are missing
-- wants id,name
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select 1 as one
-- no entities
-- expect ERROR READ_FAILS query Customer.example

-- case: an alias is misspelt
-- wants total
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select count(*) as cnt from customer
-- no entities
-- expect ERROR READ_FAILS query Customer.example

-- case: a projection has a property without a column
-- hopes for name,region
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select name from customer
-- no entities
-- expect WARNING SILENTLY_WRONG query Customer.example
