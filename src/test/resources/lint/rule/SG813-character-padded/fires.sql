-- case: a code
create table t (id bigint primary key, code char(8));
