-- case: no check
-- database
create table customer (id bigint primary key, tenant bigint);
-- entities
create table customer (id bigint primary key, tenant bigint check (tenant > 0));
-- expect WARNING NOT_ENFORCED check public.customer (tenant)

-- case: another check
-- database
create table customer (id bigint primary key, tenant bigint check (tenant > 10));
-- entities
create table customer (id bigint primary key, tenant bigint check (tenant > 0));
-- expect WARNING NOT_ENFORCED check public.customer (tenant)
