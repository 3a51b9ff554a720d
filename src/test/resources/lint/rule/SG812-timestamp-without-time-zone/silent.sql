-- case: with a time zone
create table t (id bigint primary key, at timestamptz);

-- case: a date
create table t (id bigint primary key, at date);
