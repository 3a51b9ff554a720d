-- case: a required column, and nothing declared
-- infer customer.value
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key, value text);
-- expect INFO INSERT_FAILS column public.customer.value

-- case: a nullable column of a required attribute
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value text not null);
-- expect WARNING NOT_ENFORCED column public.customer.value

-- case: a nullable column of a primitive
-- java customer.value int
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value integer not null);
-- expect WARNING READ_FAILS column public.customer.value
