-- case: an attribute without a column
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key, value text);
-- expect ERROR QUERY_FAILS column public.customer.value

-- case: a column with a key, a check, an index, a comment and a foreign key
-- database
create table customer (id bigint primary key, name text, check (id > 0));
create index on customer (name);
-- entities
create table customer (id bigint primary key, name text, value bigint unique check (value > 0) references customer, check (value > length(name)), check (id > 0));
create index on customer (name, value);
create index on customer (name);
comment on column customer.value is 'why';
-- expect ERROR QUERY_FAILS column public.customer.value

-- case: no value can be the same in all rows
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key, value text not null unique);
-- expect ERROR QUERY_FAILS column public.customer.value

-- case: a default that only one row can have
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key, value text default 'none');
create unique index on customer (value);
-- expect ERROR QUERY_FAILS column public.customer.value
