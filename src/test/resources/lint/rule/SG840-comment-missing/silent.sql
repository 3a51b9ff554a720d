-- case: a comment
create table t (id bigint primary key);
comment on table t is 'things';

-- case: the floor is reached
-- settings: table=0, column=50
create table t (id bigint primary key, a int);
comment on column t.id is 'the key';
