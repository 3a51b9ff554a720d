-- case: a scope that is null
create table t (id bigint primary key, tenant bigint, code text not null, unique (tenant, code));
