-- case: only the database has a check
-- database
create table customer (id bigint primary key, tenant bigint check (tenant > 0));
-- entities
create table customer (id bigint primary key, tenant bigint);
