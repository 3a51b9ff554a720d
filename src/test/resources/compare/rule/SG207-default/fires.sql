-- case: only the entity has a default
-- infer customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value text default 'x');
-- expect WARNING NOT_ENFORCED column public.customer.value
