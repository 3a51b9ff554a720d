-- case: a table
create table "user" (id bigint primary key);

-- case: a column
create table t (id bigint primary key, "order" int);
