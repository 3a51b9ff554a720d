-- case: no sequence
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
-- expect ERROR INSERT_FAILS sequence public.customer_seq

-- case: only a sequence for something else
-- database
create table customer (id bigint primary key);
create sequence invoice_number;
-- entities
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
-- expect ERROR INSERT_FAILS sequence public.customer_seq
