-- case: too many
-- settings: columns=2
create table t (id bigint primary key, a int, b int);
