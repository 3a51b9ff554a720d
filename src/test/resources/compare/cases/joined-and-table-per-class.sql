-- case: a joined subclass has its table, keyed to its parent's
-- trap T27
-- all
create table animal (id bigint primary key);
create table dog (id bigint primary key references animal, bark varchar(255));

-- case: a joined subclass whose table has no foreign key to its parent's
-- trap T27
-- all
create table animal (id bigint primary key);
-- database
create table dog (id bigint primary key, bark varchar(255));
-- entities
create table dog (id bigint primary key references animal, bark varchar(255));
-- expect WARNING NOT_ENFORCED foreign-key public.dog (id)

-- case: a table per class repeats its parent's columns, and there is no table of the parent
-- trap T27
-- all
create table cat (id bigint primary key, name varchar(255), lives integer);
create table dog (id bigint primary key, name varchar(255), bark varchar(255));

-- case: a table per class lacks a column of the parent
-- trap T27
-- database
create table cat (id bigint primary key, name varchar(255), lives integer);
create table dog (id bigint primary key, bark varchar(255));
-- entities
create table cat (id bigint primary key, name varchar(255), lives integer);
create table dog (id bigint primary key, name varchar(255), bark varchar(255));
-- expect ERROR QUERY_FAILS column public.dog.name
