-- case: an attribute is gone
-- hibernate says Could not resolve attribute 'nick' of 'shop.Customer'
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query

-- no entities
-- expect ERROR QUERY_FAILS query Customer.example
