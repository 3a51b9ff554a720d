-- case: a table that stands in another schema, with the sequence of its column
-- database
create schema shop;
create table shop.customer (id serial primary key, name varchar(40));
-- entities
create table customer (id serial primary key, name varchar(40));
-- expect ERROR QUERY_FAILS table public.customer members=2

-- case: several tables that stand in another schema are one finding
-- database
create schema shop;
create table shop.customer (id serial primary key, name varchar(40));
create table shop.orders (id serial primary key, customer int references shop.customer);
-- entities
create table customer (id serial primary key, name varchar(40));
create table orders (id serial primary key, customer int references customer);
-- expect ERROR QUERY_FAILS table public.customer members=4

-- case: two tables that have no more than their name in common
-- database
create schema shop;
create table shop.setting (id int primary key, value text);
-- entities
create table setting (id int primary key, owner int, theme varchar(20));
-- expect ERROR QUERY_FAILS table public.setting
-- expect INFO COSMETIC table shop.setting

-- case: a column with a sequence came, a table with one went
-- database
create table customer (id int primary key, number serial);
-- entities
create table customer (id int primary key);
create table orders (id serial primary key);
-- expect ERROR QUERY_FAILS table public.orders
-- expect INFO COSMETIC column public.customer.number

-- case: a table that has another name, and a check that has nothing to do with it
-- database
create table customers (id serial primary key, name varchar(40));
create table orders (id int primary key, amount int);
-- entities
create table customer (id serial primary key, name varchar(40));
create table orders (id int primary key, amount int check (amount > 0));
-- expect ERROR QUERY_FAILS table public.customer members=2
-- expect WARNING NOT_ENFORCED check public.orders (amount)

-- case: a column that has another name, and an index on another column
-- database
create table customer (id int primary key, mail varchar(40) unique, born date);
-- entities
create table customer (id int primary key, email varchar(40) unique, born date);
create index on customer (born);
-- expect ERROR QUERY_FAILS column public.customer.email members=2
-- expect WARNING SLOW index public.customer (born)

-- case: two columns of one shape went and two came, so that nobody can tell which is which
-- database
create table customer (id int primary key, a date, b date);
-- entities
create table customer (id int primary key, c date, d date);
-- expect ERROR QUERY_FAILS column public.customer.c
-- expect ERROR QUERY_FAILS column public.customer.d
-- expect INFO COSMETIC column public.customer.a
-- expect INFO COSMETIC column public.customer.b

-- case: a column that has another name
-- database
create table customer (id bigint primary key, x int, full_name varchar(80));
-- entities
create table customer (id bigint primary key, x int, name varchar(80));
-- expect ERROR QUERY_FAILS column public.customer.name members=2

-- case: a column of the same type with a name that is not similar
-- database
create table invoice (id bigint primary key, number varchar(255), legacy_ref bigint);
-- entities
create table invoice (id bigint primary key, number varchar(255), approver_id bigint);
-- expect ERROR QUERY_FAILS column public.invoice.approver_id
-- expect INFO COSMETIC column public.invoice.legacy_ref

-- case: a table of the same columns with a name that is not similar
-- database
create table staging_import (id bigint primary key, note varchar(255));
-- entities
create table audit_entry (id bigint primary key, note varchar(255));
-- expect ERROR QUERY_FAILS table public.audit_entry
-- expect INFO COSMETIC table public.staging_import

-- case: a naming strategy that does not match, and a difference behind it
-- database
create table "webVisit" (id bigint primary key, "pageUrl" varchar(100), "userName" text not null);
-- entities
create table web_visit (id bigint primary key, page_url varchar(255), user_name text not null);
-- expect ERROR QUERY_FAILS table public.web_visit members=6
-- expect ERROR INSERT_FAILS column public."webVisit"."pageUrl"

-- case: a similar name of another type
-- database
create table customer (id bigint primary key, mail int);
-- entities
create table customer (id bigint primary key, email text);
-- expect ERROR QUERY_FAILS column public.customer.email
-- expect INFO COSMETIC column public.customer.mail

-- case: two columns that only the entities have, of which one has a similar name
-- database
create table customer (id bigint primary key, mail varchar(40));
-- entities
create table customer (id bigint primary key, approver varchar(40), email varchar(40));
-- expect ERROR QUERY_FAILS column public.customer.approver
-- expect ERROR QUERY_FAILS column public.customer.email members=2

-- case: two columns with similar names that only the entities have, of which one has the same type
-- database
create table customer (id bigint primary key, mail varchar(40));
-- entities
create table customer (id bigint primary key, email varchar(40), mails int);
-- expect ERROR QUERY_FAILS column public.customer.email members=2
-- expect ERROR QUERY_FAILS column public.customer.mails

-- case: the document has both names
-- database
create table customer (id bigint primary key, mail varchar(40));
-- entities
create table customer (id bigint primary key, email varchar(40));
-- document
create table customer (id bigint primary key, mail varchar(40), email varchar(40));
-- expect ERROR QUERY_FAILS column public.customer.email odd=database
-- expect INFO COSMETIC column public.customer.mail

-- case: a sequence of another column of the table with a renamed one
-- no entities
-- database
create table customer (id bigint primary key, email varchar(40));
create sequence numbers owned by customer.id;
-- document
create table customer (id bigint primary key, mail varchar(40));
-- expect ERROR DOCUMENT_STALE column public.customer.mail odd=document members=2
-- expect ERROR DOCUMENT_STALE sequence public.numbers odd=document

-- case: a column with a new name, whose length and nullability nobody declares
-- infer customer.email
-- database
create table customer (id bigint primary key, mail varchar(64) not null unique);
-- entities
create table customer (id bigint primary key, email varchar(255), unique (email));
-- expect ERROR QUERY_FAILS column public.customer.email members=2
-- expect WARNING INSERT_FAILS column public.customer.mail
-- expect INFO INSERT_FAILS column public.customer.mail

-- case: two columns of the declared shape, of which only one has the whole shape
-- infer customer.remark
-- database
create table customer (id bigint primary key, remark_a varchar(64), remark_b varchar(255));
-- entities
create table customer (id bigint primary key, remark varchar(255));
-- expect ERROR QUERY_FAILS column public.customer.remark members=2
-- expect INFO COSMETIC column public.customer.remark_a

-- case: two columns of the declared shape
-- infer customer.remark
-- database
create table customer (id bigint primary key, remark_a varchar(64), remark_b varchar(32));
-- entities
create table customer (id bigint primary key, remark varchar(255));
-- expect ERROR QUERY_FAILS column public.customer.remark
-- expect INFO COSMETIC column public.customer.remark_a
-- expect INFO COSMETIC column public.customer.remark_b

-- case: a declared length keeps a column with another length from being the same
-- database
create table customer (id bigint primary key, remarks varchar(64));
-- entities
create table customer (id bigint primary key, remark varchar(255));
-- expect ERROR QUERY_FAILS column public.customer.remark
-- expect INFO COSMETIC column public.customer.remarks
