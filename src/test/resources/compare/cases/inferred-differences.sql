-- case: inferred differences of many tables are one finding
-- infer customer.name
-- infer customer.mail
-- infer orders.note
-- database
create table customer (id bigint primary key, name text not null, mail text not null);
create table orders (id bigint primary key, note text not null);
-- entities
create table customer (id bigint primary key, name text, mail text);
create table orders (id bigint primary key, note text);
-- expect INFO INSERT_FAILS schema public members=3

-- case: inferred differences with other consequences are another
-- infer customer.name
-- infer customer.mail
-- infer orders.note
-- database
create table customer (id bigint primary key, name text not null, mail text not null);
create table orders (id bigint primary key, note text);
-- entities
create table customer (id bigint primary key, name text, mail text);
create table orders (id bigint primary key, note text not null);
-- expect INFO INSERT_FAILS table public.customer members=2
-- expect INFO NOT_ENFORCED column public.orders.note

-- case: a difference that is said stands by itself
-- infer customer.name
-- infer orders.note
-- database
create table customer (id bigint primary key, name text not null, mail text not null);
create table orders (id bigint primary key, note text not null);
-- entities
create table customer (id bigint primary key, name text, mail text);
create table orders (id bigint primary key, note text);
-- expect INFO INSERT_FAILS schema public members=2
-- expect WARNING INSERT_FAILS column public.customer.mail
