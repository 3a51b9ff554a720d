-- case: no grants
create table t (id bigint primary key);
create schema shop;
grant usage on schema shop to public;

-- case: a function is everybody's
create function f() returns int language sql as 'select 1';
