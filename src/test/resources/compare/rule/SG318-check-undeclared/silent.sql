-- case: the values of an enum
-- enum customer.code STRING A,B
-- database
create table customer (id bigint primary key, code varchar(9) check (code in ('A', 'B')));
-- entities
create table customer (id bigint primary key, code varchar(9));

-- case: not null in other words
-- database
create table customer (id bigint primary key, code text not null check (code is not null));
-- entities
create table customer (id bigint primary key, code text not null);

-- case: the same check twice
-- database
create table customer (id bigint primary key, tenant int, constraint a check (tenant > 0), constraint b check (tenant > 0));
-- entities
create table customer (id bigint primary key, tenant int check (tenant > 0));
