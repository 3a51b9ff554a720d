-- case: the same increment
-- database
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;
-- entities
create table customer (id bigint primary key);
create sequence customer_seq increment by 50;

-- case: Hibernate uses the increment of the sequence
-- generated customer.id SEQUENCE customer_seq 50 CORRECTED
-- all
create table customer (id bigint primary key);
-- database
create sequence customer_seq increment by 1;
-- entities
create sequence customer_seq increment by 50;

-- case: Hibernate uses the increment of the sequence, named with its schema
-- generated customer.id SEQUENCE public.customer_seq 50 CORRECTED
-- all
create table customer (id bigint primary key);
-- database
create sequence customer_seq increment by 1;
-- entities
create sequence customer_seq increment by 50;
