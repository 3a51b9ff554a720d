-- case: a unique constraint
-- database
create table customer (id bigint primary key, tenant bigint, code text, unique (tenant, code));
-- entities
create table customer (id bigint primary key, tenant bigint, code text);
-- expect INFO INSERT_FAILS unique public.customer (tenant, code)

-- case: a unique index over an expression, for some rows
-- database
create table customer (id bigint primary key, code text); create unique index on customer (lower(code)) where id > 0;
-- entities
create table customer (id bigint primary key, code text);
-- expect INFO INSERT_FAILS index public.customer ("(lower(code))")

-- case: a unique index where the entity has another one
-- database
create table customer (id bigint primary key, code text); create unique index code on customer (code);
-- entities
create table customer (id bigint primary key, code text); create index code on customer (code);
-- expect INFO INSERT_FAILS index public.customer (code)

-- case: a column of a unique pair that is unique itself
-- database
create table customer (id bigint primary key, tenant bigint, code text, constraint one unique (code));
-- entities
create table customer (id bigint primary key, tenant bigint, code text, constraint one unique (tenant, code));
-- expect INFO INSERT_FAILS unique public.customer (code)

-- case: rows that exclude each other
-- database
create table customer (id bigint primary key, tenant int, exclude using btree (tenant with =));
-- entities
create table customer (id bigint primary key, tenant int);
-- expect INFO INSERT_FAILS exclusion public.customer (tenant)

-- case: equal elements of a list
-- role customer LIST
-- database
create table customer (tenant bigint not null, code text, unique (tenant, code));
-- entities
create table customer (tenant bigint not null, code text);
-- expect WARNING INSERT_FAILS unique public.customer (tenant, code)

-- case: elements of a list that have one attribute in common
-- role part LIST Customer.parts
-- owners part.name Customer.parts.name
-- owners part.size Customer.parts.size
-- database
create table part (customer bigint not null, name text, size int, unique (customer, name));
-- entities
create table part (customer bigint not null, name text, size int);
-- expect INFO INSERT_FAILS unique public.part (customer, name)

-- case: equal elements of a list of embeddables
-- role part LIST Customer.parts
-- owners part.name Customer.parts.name
-- owners part.size Customer.parts.size
-- database
create table part (customer bigint not null, name text, size int, unique (customer, name, size));
-- entities
create table part (customer bigint not null, name text, size int);
-- expect WARNING INSERT_FAILS unique public.part (customer, name, size)

-- case: the second revision
-- role customer AUDIT
-- database
create table customer (id bigint, rev int, code text unique, primary key (id, rev));
-- entities
create table customer (id bigint, rev int, code text, primary key (id, rev));
-- expect WARNING INSERT_FAILS unique public.customer (code)
