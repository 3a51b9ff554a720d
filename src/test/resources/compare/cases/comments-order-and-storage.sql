-- case: T56 T60 comments, order, storage
-- database
create table customer (x text, id bigint primary key); comment on column customer.x is 'c'; comment on table customer is 't'; alter table customer alter x set storage external;
-- entities
create table customer (id bigint primary key, x text);

-- case: T56 a declared comment
-- all
create table customer (id bigint primary key, x text);
-- entities
comment on column customer.x is 'c';
-- expect INFO COSMETIC column public.customer.x

-- case: T56 comment only in the database
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int);

-- case: T60 another column where the order differs too
-- database
create table customer (id bigint primary key, a int, b int);
-- entities
create table customer (b int, a bigint, id bigint primary key);
-- expect ERROR INSERT_FAILS column public.customer.a
