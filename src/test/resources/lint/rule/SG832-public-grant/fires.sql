-- case: a table
create table t (id bigint primary key);
grant select, update on t to public;

-- case: a schema
create schema shop;
grant create on schema shop to public;

-- case: a sequence
create sequence s;
grant usage on sequence s to public;
