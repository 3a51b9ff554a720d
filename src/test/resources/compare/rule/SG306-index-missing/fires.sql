-- case: no index
-- database
create table customer (id bigint primary key, email text, tenant bigint);
-- entities
create table customer (id bigint primary key, email text, tenant bigint);
create index on customer (email);
-- expect WARNING SLOW index public.customer (email)
