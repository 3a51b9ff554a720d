-- case: enabled
create table t (id bigint primary key, tenant text);
create policy own on t using (tenant = current_user);
alter table t enable row level security;

-- case: no policies
create table t (id bigint primary key);
