-- case: required on both sides
-- infer customer.value
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key, value text not null);
