-- case: jsonb
create table t (id bigint primary key, body jsonb);
