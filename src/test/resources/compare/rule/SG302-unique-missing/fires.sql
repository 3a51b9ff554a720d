-- case: no constraint
-- database
create table customer (id bigint primary key, email text, tenant bigint);
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));
-- expect WARNING NOT_ENFORCED unique public.customer (email)

-- case: a partial unique index
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create unique index on customer (email) where tenant > 0;
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));
-- expect WARNING NOT_ENFORCED unique public.customer (email)
