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
