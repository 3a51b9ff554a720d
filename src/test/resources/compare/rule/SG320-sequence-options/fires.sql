-- case: a sequence that does not start again
-- database
create table customer (id bigint primary key); create sequence numbers maxvalue 999;
-- entities
create table customer (id bigint primary key); create sequence numbers maxvalue 999 cycle;
-- expect WARNING INSERT_FAILS sequence public.numbers

-- case: another largest value
-- database
create table customer (id bigint primary key); create sequence numbers;
-- entities
create table customer (id bigint primary key); create sequence numbers maxvalue 999;
-- expect WARNING NOT_ENFORCED sequence public.numbers

-- case: a cache that only makes it faster
-- database
create table customer (id bigint primary key); create sequence numbers;
-- entities
create table customer (id bigint primary key); create sequence numbers cache 20;
-- expect INFO COSMETIC sequence public.numbers
