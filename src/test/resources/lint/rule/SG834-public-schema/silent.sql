-- case: another schema
create schema shop;
create table shop.t (id bigint primary key);
