-- case: alone
create table t (id bigint primary key);
