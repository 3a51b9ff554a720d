-- case: an entity without a table
-- database
-- entities
create table customer (id bigint primary key);
-- expect ERROR QUERY_FAILS table public.customer

-- case: an entity with comments, a check, an index and a foreign key to it
-- database
create table orders (id bigint primary key, customer_id bigint);
-- entities
create table customer (id bigint primary key, name text check (length(name) > 2));
create index on customer (name);
comment on table customer is 'who buys';
comment on column customer.name is 'their name';
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR QUERY_FAILS table public.customer
