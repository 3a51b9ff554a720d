-- case: a unique index
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create unique index on customer (email);
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));

-- case: another name and order
-- database
create table customer (id bigint primary key, email text, tenant bigint, constraint a unique (tenant, email));
-- entities
create table customer (id bigint primary key, email text, tenant bigint, constraint b unique (email, tenant));
