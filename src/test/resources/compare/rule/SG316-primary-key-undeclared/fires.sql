-- case: equal elements of a list
-- role customer LIST
-- database
create table customer (tenant bigint, code text, primary key (tenant, code));
-- entities
create table customer (tenant bigint not null, code text);
-- expect WARNING INSERT_FAILS primary-key public.customer (tenant, code)

-- case: only some attributes of the elements of a set
-- role customer COLLECTION
-- infer customer.code
-- database
create table customer (tenant bigint not null, code text not null, amount int, primary key (tenant, code));
-- entities
create table customer (tenant bigint not null, code text, amount int);
-- expect INFO INSERT_FAILS primary-key public.customer (tenant, code)

-- case: null in an element of a set
-- role customer COLLECTION
-- database
create table customer (tenant bigint not null, code text not null, amount int not null, primary key (tenant, code, amount));
-- entities
create table customer (tenant bigint not null, code text, amount int);
-- expect INFO INSERT_FAILS primary-key public.customer (tenant, code, amount)
