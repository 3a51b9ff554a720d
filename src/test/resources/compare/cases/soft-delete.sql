-- case: a unique index of the rows that are not deleted
-- column customer.deleted SOFT_DELETE
-- all
create table customer (id bigint primary key, email text, deleted boolean not null);
create unique index on customer (email) where not deleted;

-- case: a unique constraint that counts deleted rows
-- column customer.deleted SOFT_DELETE
-- all
create table customer (id bigint primary key, email text unique, deleted boolean not null);
-- fix both
-- expect WARNING INSERT_FAILS unique public.customer (email)

-- case: a unique index that counts deleted rows of the tenants
-- column customer.deleted SOFT_DELETE
-- fix both
-- all
create table customer (id bigint primary key, tenant integer, email text, deleted boolean not null);
create unique index on customer (email) where tenant > 0;
-- expect WARNING INSERT_FAILS index public.customer (email)

-- case: a unique constraint with the mark in it
-- column customer.deleted SOFT_DELETE
-- fix both
-- all
create table customer (id bigint primary key, email text, deleted boolean not null, unique (email, deleted));
-- expect WARNING UPDATE_FAILS unique public.customer (email, deleted)

-- case: a unique constraint over the identifier
-- column customer.deleted SOFT_DELETE
-- all
create table customer (id bigint primary key, email text, deleted boolean not null, unique (id, email));

-- case: a unique constraint without soft deletion
-- all
create table customer (id bigint primary key, email text unique, deleted boolean not null);

-- case: the rows of a set that are deleted softly
-- column customer_tags.deleted SOFT_DELETE
-- role customer_tags COLLECTION
-- fix both
-- all
create table customer_tags (customer_id bigint not null, tag varchar(30) not null, deleted boolean not null, primary key (customer_id, tag));
-- expect WARNING INSERT_FAILS primary-key public.customer_tags (customer_id, tag)

-- case: a unique constraint that counts deleted rows, and the entity has none
-- column customer.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, email text unique, deleted boolean not null);
-- entities
create table customer (id bigint primary key, email text, deleted boolean not null);
-- expect WARNING INSERT_FAILS unique public.customer (email)

-- case: a unique constraint with a time of deletion in it, and the entity has none
-- column customer.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, email text, deleted timestamp, unique (email, deleted));
-- entities
create table customer (id bigint primary key, email text, deleted timestamp);
-- expect INFO INSERT_FAILS unique public.customer (email, deleted)

-- case: a mark that Hibernate writes as a literal, on a boolean
-- column customer.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted boolean not null);
-- entities
create table customer (id bigint primary key, deleted character(1) not null);
-- expect WARNING INSERT_FAILS column public.customer.deleted

-- case: a boolean mark on a character
-- column customer.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted character(1) not null);
-- entities
create table customer (id bigint primary key, deleted boolean not null);
-- expect ERROR QUERY_FAILS column public.customer.deleted

-- case: a boolean mark on a number
-- column customer.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted integer not null);
-- entities
create table customer (id bigint primary key, deleted boolean not null);
-- expect ERROR INSERT_FAILS column public.customer.deleted

-- case: a mark of 0 and 1 on a number of another width
-- column customer.deleted SOFT_DELETE
-- column orders.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted smallint not null);
create table orders (id bigint primary key, deleted bigint not null);
-- entities
create table customer (id bigint primary key, deleted integer not null);
create table orders (id bigint primary key, deleted integer not null);

-- case: a mark of 0 and 1 on a boolean
-- column customer.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted boolean not null);
-- entities
create table customer (id bigint primary key, deleted integer not null);
-- expect ERROR INSERT_FAILS column public.customer.deleted

-- case: a mark whose literals PostgreSQL reads as those of a boolean
-- column customer.deleted SOFT_DELETE
-- column orders.active SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted boolean not null);
create table orders (id bigint primary key, active boolean not null);
-- entities
create table customer (id bigint primary key, deleted character(1) not null check (deleted in ('N', 'Y')));
create table orders (id bigint primary key, active character(1) not null check (active in ('F', 'T')));

-- case: a mark of other literals on a boolean
-- column customer.deleted SOFT_DELETE
-- column orders.deleted SOFT_DELETE
-- database
create table customer (id bigint primary key, deleted boolean not null);
create table orders (id bigint primary key, deleted boolean not null);
-- entities
create table customer (id bigint primary key, deleted varchar(255) not null check (deleted in ('-', 'x')));
create table orders (id bigint primary key, deleted varchar(255) not null check (deleted in ('yes', 'y')));
-- expect ERROR INSERT_FAILS column public.customer.deleted
-- expect ERROR SILENTLY_WRONG column public.orders.deleted
