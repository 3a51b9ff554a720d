-- case: only the database has a default
-- infer customer.value
-- database
create table customer (id bigint primary key, value text default 'x');
-- entities
create table customer (id bigint primary key, value text);
