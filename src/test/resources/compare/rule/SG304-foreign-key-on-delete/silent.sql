-- case: both cascade
-- all
create table tenant (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references tenant on delete cascade);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant on delete cascade);

-- case: only the database refuses, which no mapping declares
-- all
create table tenant (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references tenant on delete restrict);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
