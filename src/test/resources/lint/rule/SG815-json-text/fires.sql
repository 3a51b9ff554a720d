-- case: json
create table t (id bigint primary key, body json);
