-- case: only the entity has a comment
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value text);
comment on column customer.value is 'why';
-- expect INFO COSMETIC column public.customer.value
