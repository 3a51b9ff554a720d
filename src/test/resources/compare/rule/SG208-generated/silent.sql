-- case: generated on both sides
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer generated always as (1 + 1) stored);
-- entities
create table customer (id bigint primary key, value integer generated always as (1 + 1) stored);
