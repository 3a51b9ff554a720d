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

-- case: a constant that Hibernate reads from a padded text
-- java customer.value shop.Kind
-- enum customer.value STRING RED,GREEN
-- infer customer.value
-- database
create table customer (id bigint primary key, value character(10));
-- entities
create table customer (id bigint primary key, value character varying(255));

-- case: a uuid that fills a fixed text
-- java customer.value java.util.UUID
-- database
create table customer (id bigint primary key, value character(36));
-- entities
create table customer (id bigint primary key, value character varying(255));

-- case: one character from a padded text, with Hibernate 6
-- java customer.value java.lang.Character
-- hibernate 6
-- infer customer.value
-- database
create table customer (id bigint primary key, value character(10));
-- entities
create table customer (id bigint primary key, value character(1));

-- case: an ordinal on the number of a large object
-- java customer.value shop.Kind
-- enum customer.value ORDINAL RED,GREEN
-- infer customer.value
-- database
create table customer (id bigint primary key, value oid);
-- entities
create table customer (id bigint primary key, value smallint);
