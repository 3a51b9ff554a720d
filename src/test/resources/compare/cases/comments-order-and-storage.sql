-- case: comments, order of columns and storage that only the database has
-- trap T56 T60
-- database
create table customer (x text, id bigint primary key); comment on column customer.x is 'c'; comment on table customer is 't'; alter table customer alter x set storage external;
-- entities
create table customer (id bigint primary key, x text);

-- case: a comment that the entity declares and the database lacks
-- trap T56
-- all
create table customer (id bigint primary key, x text);
-- entities
comment on column customer.x is 'c';
-- expect INFO COSMETIC column public.customer.x

-- case: a column of another type, where the order of columns differs too
-- trap T60
-- database
create table customer (id bigint primary key, a int, b int);
-- entities
create table customer (b int, a bigint, id bigint primary key);
-- expect ERROR INSERT_FAILS column public.customer.a
