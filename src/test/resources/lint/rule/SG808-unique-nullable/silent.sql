-- case: all columns are NOT NULL
create table t (id bigint primary key, tenant bigint not null, code text not null, unique (tenant, code));

-- case: one optional column
create table t (id bigint primary key, email text unique);

-- case: an optional value within a scope
create table t (id bigint primary key, tenant bigint not null, code text, unique (tenant, code));
