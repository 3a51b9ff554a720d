-- case: enabled
create table t (id bigint primary key, tenant_id bigint);
alter table t enable row level security;

-- case: no tenant column
create table t (id bigint primary key);
