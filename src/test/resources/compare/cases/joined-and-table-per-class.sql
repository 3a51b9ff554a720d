-- case: T27 a joined subclass has its table, keyed to its parent's
-- all
create table animal (id bigint primary key);
create table dog (id bigint primary key references animal, bark varchar(255));

-- case: T27 a joined subclass whose table leads nowhere
-- all
create table animal (id bigint primary key);
-- database
create table dog (id bigint primary key, bark varchar(255));
-- entities
create table dog (id bigint primary key references animal, bark varchar(255));
-- expect WARNING NOT_ENFORCED foreign-key public.dog (id)

-- case: T27 a table per class repeats its parent's columns, and there is no table of the parent
-- all
create table cat (id bigint primary key, name varchar(255), lives integer);
create table dog (id bigint primary key, name varchar(255), bark varchar(255));

-- case: T27 a table per class lacks a column of the parent
-- database
create table cat (id bigint primary key, name varchar(255), lives integer);
create table dog (id bigint primary key, bark varchar(255));
-- entities
create table cat (id bigint primary key, name varchar(255), lives integer);
create table dog (id bigint primary key, name varchar(255), bark varchar(255));
-- expect ERROR QUERY_FAILS column public.dog.name
