-- case: the same precision and scale
-- database
create table customer (id bigint primary key, value numeric(12,2));
-- entities
create table customer (id bigint primary key, value numeric(12,2));

-- case: any number, and nothing declared
-- infer customer.value
-- database
create table customer (id bigint primary key, value numeric);
-- entities
create table customer (id bigint primary key, value numeric(38,2));

-- case: an entity that reads a view
-- database
create view customer as select 1::bigint as id, 1::numeric as value;
-- entities
create table customer (id bigint primary key, value numeric(12,2));

-- case: a whole number has no fraction, whatever scale Hibernate 5 gives it
-- java customer.value java.math.BigInteger
-- database
create table customer (id bigint primary key, value numeric(19,0));
-- entities
create table customer (id bigint primary key, value numeric(19,2));

-- case: a duration of years
-- java customer.value java.time.Duration
-- infer customer.value
-- database
create table customer (id bigint primary key, value numeric(19,0));
-- entities
create table customer (id bigint primary key, value numeric(21,0));
