-- case: the same type
-- infer customer.value
-- database
create table customer (id bigint primary key, value bigint);
-- entities
create table customer (id bigint primary key, value bigint);
