-- case: only the entity has a comment
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value text);
comment on column customer.value is 'why';
-- expect INFO COSMETIC column public.customer.value

-- case: a declared comment of a mark of deletion
-- column customer.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted boolean not null);
-- entities
create table customer (id bigint primary key, deleted boolean not null);
comment on column customer.deleted is 'why';
-- expect INFO COSMETIC column public.customer.deleted

-- case: a column of a materialized view
-- database
create materialized view customer as select 1::bigint as id, 'a'::text as value;
-- entities
create table customer (id bigint primary key, value text);
comment on column customer.value is 'why';
-- expect INFO COSMETIC column public.customer.value
