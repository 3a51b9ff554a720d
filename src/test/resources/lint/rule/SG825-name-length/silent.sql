-- case: short enough
-- settings: longest=20
create table t (id bigint primary key, name_of_few_letters text);
