-- case: a tenant column
create table t (id bigint primary key, tenant_id bigint);

-- case: another name
-- settings: columns=org_id, tenant_id
create table t (id bigint primary key, org_id bigint);
