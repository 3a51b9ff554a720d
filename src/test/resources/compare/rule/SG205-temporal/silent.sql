-- case: six digits by default
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp with time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6) with time zone);
