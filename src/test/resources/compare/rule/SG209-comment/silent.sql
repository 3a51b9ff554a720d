-- case: only the database has a comment
-- database
create table customer (id bigint primary key, value text);
comment on column customer.value is 'why';
-- entities
create table customer (id bigint primary key, value text);
