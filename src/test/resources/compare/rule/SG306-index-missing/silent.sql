-- case: an index that starts with the column
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create index on customer (email, tenant);
-- entities
create table customer (id bigint primary key, email text, tenant bigint);
create index on customer (email);
