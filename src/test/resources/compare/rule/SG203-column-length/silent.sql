-- case: text, and no length declared
-- infer customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value character varying(255));
