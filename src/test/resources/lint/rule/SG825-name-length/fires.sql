-- case: a long name
-- settings: longest=20
create table t (id bigint primary key, name_of_more_than_twenty_letters text);
