-- case: the same increment
-- database
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
-- entities
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
