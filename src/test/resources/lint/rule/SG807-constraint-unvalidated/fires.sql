-- case: a foreign key
create table a (id bigint primary key);
create table b (id bigint primary key, a bigint);
alter table b add foreign key (a) references a not valid;

-- case: a check
create table t (id bigint primary key, a int);
alter table t add constraint positive check (a > 0) not valid;
