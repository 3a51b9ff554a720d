-- case: a table
-- settings: table=t_[a-z]+
create table customer (id bigint primary key);

-- case: a foreign key
-- settings: foreign-key=fk_.*
create table a (id bigint primary key);
create table b (id bigint primary key, a bigint references a);
