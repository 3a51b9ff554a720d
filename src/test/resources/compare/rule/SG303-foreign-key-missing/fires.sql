-- case: no foreign key
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
-- expect WARNING NOT_ENFORCED foreign-key public.customer (tenant)

-- case: a foreign key to another table
-- all
create table tenant (id bigint primary key);
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references party);
-- entities
create table customer (id bigint primary key, tenant bigint references tenant);
-- expect ERROR INSERT_FAILS foreign-key public.customer (tenant)

-- case: the referenced column is unique within a tenant
-- column profile.tenant TENANT
-- column preference.tenant TENANT
-- infer profile.user_id
-- reader profile.user_id Preference.profile
-- database
create table profile (id bigint primary key, user_id text, tenant text, unique (user_id, tenant));
create table preference (id bigint primary key, user_id text, tenant text);
-- entities
create table profile (id bigint primary key, user_id text, tenant text, unique (user_id));
create table preference (id bigint primary key, user_id text references profile (user_id), tenant text);
-- expect WARNING NOT_ENFORCED foreign-key public.preference (user_id)
