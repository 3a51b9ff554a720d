-- case: a smaller increment
-- database
create table customer (id bigint primary key);
create sequence customer_seq increment by 1;
-- entities
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
-- expect ERROR DUPLICATE_KEY sequence public.customer_seq

-- case: a larger increment
-- database
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
-- entities
create table customer (id bigint primary key);
create sequence customer_seq increment by 1;
-- expect INFO COSMETIC sequence public.customer_seq

-- case: Hibernate does not start, because one of two attributes that use the sequence is checked
-- generated customer.id SEQUENCE customer_seq 50 CORRECTED
-- generated orders.id SEQUENCE customer_seq 50 REFUSED
-- all
create table customer (id bigint primary key);
create table orders (id bigint primary key);
-- database
create sequence customer_seq increment by 1;
-- entities
create sequence customer_seq increment by 50;
-- expect ERROR INSERT_FAILS sequence public.customer_seq

-- case: what Hibernate corrects is another sequence
-- generated customer.id SEQUENCE orders_seq 50 CORRECTED
-- all
create table customer (id bigint primary key);
-- database
create sequence customer_seq increment by 1;
-- entities
create sequence customer_seq increment by 50;
-- expect ERROR DUPLICATE_KEY sequence public.customer_seq
