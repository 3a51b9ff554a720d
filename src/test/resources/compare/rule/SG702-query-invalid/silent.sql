-- case: the query fits
-- database
create table customer (id bigint primary key, name text not null, region text, born date, tags jsonb, state text[]);
create table orders (id bigint primary key, customer_ref text not null, total numeric(12, 2), placed_at timestamptz);
-- query
select c1_0.name from customer c1_0 where c1_0.id=?
-- no entities
