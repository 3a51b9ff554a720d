-- case: only the table has a primary key
-- database
create table customer (id bigint not null, code text not null, primary key (id));
-- entities
create table customer (id bigint not null, code text not null);
