-- case: validated
create table t (id bigint primary key, a int);
alter table t add constraint positive check (a > 0) not valid;
alter table t validate constraint positive;
