-- case: a comment
create table t (id bigint primary key);
comment on table t is 'things';

-- case: as many as the policy wants
-- settings: table=0, column=50
create table t (id bigint primary key, a int);
comment on column t.id is 'the key';
