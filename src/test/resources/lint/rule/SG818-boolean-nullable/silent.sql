-- case: NOT NULL
create table t (id bigint primary key, active boolean not null);
