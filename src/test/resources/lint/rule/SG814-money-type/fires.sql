-- case: money
create table t (id bigint primary key, total money);
