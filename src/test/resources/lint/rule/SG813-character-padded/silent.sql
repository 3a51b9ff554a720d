-- case: varchar
create table t (id bigint primary key, code varchar(8));

-- case: a single letter
create table t (id bigint primary key, code char(1));
