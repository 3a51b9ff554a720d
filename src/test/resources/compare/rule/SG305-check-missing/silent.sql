-- case: the same condition under another name
-- database
create table customer (id bigint primary key, tenant bigint constraint positive check (tenant > 0));
-- entities
create table customer (id bigint primary key, tenant bigint check (tenant > 0));

-- case: null accepted in words, and a bound of the type
-- database
create table customer (id bigint primary key, age integer check (age is null or age >= 7));
-- entities
create table customer (id bigint primary key, age integer check (age <= 2147483647 and age >= 7));

-- case: null accepted after two bounds
-- database
create table customer (id bigint primary key, age smallint check ((age >= 7 and age <= 90) or age is null));
-- entities
create table customer (id bigint primary key, age smallint check (age <= 90 and age >= 7));

-- case: bounds that no value of the type can exceed
-- database
create table customer (id bigint primary key, "Age" bigint, small smallint);
-- entities
create table customer (id bigint primary key, "Age" bigint check ("Age" <= 9223372036854775807 and "Age" >= -9223372036854775808), small smallint check (small > -32769));

-- case: two checks in place of one
-- database
create table customer (id bigint primary key, age integer check (age >= 7), check (age <= 90));
-- entities
create table customer (id bigint primary key, age integer check (age <= 90 and age >= 7));

-- case: null accepted in words beside a length
-- database
create table customer (id bigint primary key, code varchar(20) check (code is null or length(code) > 2));
-- entities
create table customer (id bigint primary key, code varchar(20) check (length(code) > 2));
