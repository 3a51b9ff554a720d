-- case: a nullable column
create table t (id bigint primary key, tenant bigint not null, code text, unique (tenant, code));
