-- case: an identity column
-- live
create table t (id integer generated always as identity primary key);
alter table t alter column id restart with 2000000000;
insert into t default values;

-- case: a serial column
-- live
create table t (id serial primary key);
select setval('t_id_seq', 1700000000);

-- case: a sequence that is wider than its column
-- live
create table t (id integer default 1 primary key);
create sequence ids owned by t.id;
select setval('ids', 2100000000);
