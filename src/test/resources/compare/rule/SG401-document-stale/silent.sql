-- case: the document has the same type
-- database
create table customer (id bigint primary key, value character varying(100));
-- no entities
-- document
create table customer (id bigint primary key, value character varying(100));
