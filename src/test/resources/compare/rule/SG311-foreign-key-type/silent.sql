-- case: the same type
-- all
create table party (id bigint primary key);
create table customer (id bigint primary key, tenant bigint references party);
-- database
-- entities
