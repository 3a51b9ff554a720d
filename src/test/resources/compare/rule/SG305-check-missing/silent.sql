-- case: the same condition under another name
-- database
create table customer (id bigint primary key, tenant bigint constraint positive check (tenant > 0));
-- entities
create table customer (id bigint primary key, tenant bigint check (tenant > 0));
