-- case: the column accepts null
-- all
create table party (id bigint primary key);
create table customer (id bigint primary key, tenant bigint references party on delete set null);
-- database
-- entities
