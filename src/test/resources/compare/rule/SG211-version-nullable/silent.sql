-- case: the version is required
-- column customer.value VERSION
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer not null);
-- entities
create table customer (id bigint primary key, value integer not null);
