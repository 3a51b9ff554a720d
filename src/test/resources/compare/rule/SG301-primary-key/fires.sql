-- case: no primary key
-- database
create table customer (id bigint not null, code text not null);
-- entities
create table customer (id bigint not null, code text not null, primary key (id));
-- expect WARNING NOT_ENFORCED primary-key public.customer (id)

-- case: a primary key on other columns
-- database
create table customer (id bigint not null, code text not null, primary key (code));
-- entities
create table customer (id bigint not null, code text not null, primary key (id));
-- expect WARNING NOT_ENFORCED primary-key public.customer (code)

-- case: a primary key on fewer columns
-- database
create table customer (id bigint not null, code text not null, primary key (id));
-- entities
create table customer (id bigint not null, code text not null, primary key (id, code));
-- expect ERROR INSERT_FAILS primary-key public.customer (id)
