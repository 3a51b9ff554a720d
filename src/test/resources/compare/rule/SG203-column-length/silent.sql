-- case: text, and no length declared
-- infer customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value character varying(255));

-- case: a time zone is short
-- java customer.value java.time.ZoneId
-- infer customer.value
-- database
create table customer (id bigint primary key, value character varying(40));
-- entities
create table customer (id bigint primary key, value character varying(255));
