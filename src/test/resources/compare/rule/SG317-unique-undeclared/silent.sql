-- case: a unique constraint that contains the primary key
-- database
create table customer (id bigint primary key, code text, unique (code, id));
-- entities
create table customer (id bigint primary key, code text);

-- case: a unique index where a constraint is declared
-- database
create table customer (id bigint primary key, code text); create unique index on customer (code) where id > 0; create unique index on customer (code);
-- entities
create table customer (id bigint primary key, code text unique);

-- case: a column that Hibernate does not write
-- unwritten customer.code
-- database
create table customer (id bigint primary key, code text unique);
-- entities
create table customer (id bigint primary key, code text);

-- case: a table that is only read
-- role customer IMMUTABLE_ENTITY
-- database
create table customer (id bigint primary key, code text unique);
-- entities
create table customer (id bigint primary key, code text);
