-- case: no constraint is expected of a foreign table
-- trap T35
-- all
drop foreign data wrapper if exists elsewhere cascade; create foreign data wrapper elsewhere; create server there foreign data wrapper elsewhere;
-- database
create foreign table customer (id bigint not null, name varchar(255), score integer) server there;
-- entities
create table customer (id bigint primary key, name varchar(255) unique, score integer check (score > 0)); create index on customer (score);

-- case: a column of a foreign table
-- trap T35
-- all
drop foreign data wrapper if exists elsewhere cascade; create foreign data wrapper elsewhere; create server there foreign data wrapper elsewhere;
-- database
create foreign table customer (id integer not null) server there;
-- entities
create table customer (id bigint primary key);
-- expect ERROR INSERT_FAILS column public.customer.id

-- case: a foreign table cannot refer to a table that is missing
-- all
drop foreign data wrapper if exists elsewhere cascade; create foreign data wrapper elsewhere; create server there foreign data wrapper elsewhere;
-- database
create foreign table orders (id bigint not null, customer_id bigint) server there;
-- entities
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR QUERY_FAILS table public.customer

-- case: comments of a foreign table, which are compared for its columns
-- all
drop foreign data wrapper if exists elsewhere cascade; create foreign data wrapper elsewhere; create server there foreign data wrapper elsewhere;
-- database
create foreign table customer (id bigint not null, name varchar(255)) server there;
-- entities
create table customer (id bigint primary key, name varchar(255));
comment on table customer is 'who buys'; comment on column customer.name is 'their name';
-- expect INFO COSMETIC column public.customer.name
