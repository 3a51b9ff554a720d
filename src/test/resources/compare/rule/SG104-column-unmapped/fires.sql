-- case: a nullable column
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key);
-- expect INFO COSMETIC column public.customer.value

-- case: a required column with a default
-- database
create table customer (id bigint primary key, value text not null default '');
-- entities
create table customer (id bigint primary key);
-- expect INFO COSMETIC column public.customer.value
