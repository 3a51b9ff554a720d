-- case: the same type
-- infer customer.value
-- database
create table customer (id bigint primary key, value bigint);
-- entities
create table customer (id bigint primary key, value bigint);

-- case: a year
-- java customer.value java.time.Year
-- infer customer.value
-- database
create table customer (id bigint primary key, value smallint);
-- entities
create table customer (id bigint primary key, value integer);
