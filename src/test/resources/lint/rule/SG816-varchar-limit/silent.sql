-- case: text
create table t (id bigint primary key, a text);

-- case: an allowed limit
-- settings: allowed=50 255
create table t (id bigint primary key, a varchar(255));
