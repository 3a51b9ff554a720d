-- case: the constants have the order of the comment
-- enum customer.value ORDINAL NEW,PAID
-- database
create table customer (id bigint primary key, value integer);
comment on column customer.value is '0 = NEW, 1 = PAID';
-- entities
create table customer (id bigint primary key, value integer);
