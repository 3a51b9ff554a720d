-- case: a table
create table t (id bigint primary key);

-- case: half of the columns
-- settings: table=0, column=60
create table t (id bigint primary key, a int);
comment on column t.id is 'the key';
