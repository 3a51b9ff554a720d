-- case: only the database cascades
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references tenant on delete cascade);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
