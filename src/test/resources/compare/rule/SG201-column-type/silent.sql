-- case: one letter
-- infer customer.value
-- database
create table customer (id bigint primary key, value character varying(1));
-- entities
create table customer (id bigint primary key, value character(1));

-- case: a domain over the same type
-- infer customer.value
-- all
create domain mail as text;
-- database
create table customer (id bigint primary key, value mail);
-- entities
create table customer (id bigint primary key, value text);
