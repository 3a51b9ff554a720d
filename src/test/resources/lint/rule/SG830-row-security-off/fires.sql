-- case: a policy that nobody asks
create table t (id bigint primary key, tenant text);
create policy own on t using (tenant = current_user);
