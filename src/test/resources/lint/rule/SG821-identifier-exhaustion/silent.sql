-- case: enough is left
-- live
create table t (id serial primary key);
select setval('t_id_seq', 1000);

-- case: bigint
-- live
create table t (id bigserial primary key);
select setval('t_id_seq', 2000000000);

-- case: no statistics
create table t (id serial primary key);
select setval('t_id_seq', 2000000000);
