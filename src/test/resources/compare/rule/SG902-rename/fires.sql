-- case: a column has a new name
-- database
create table customer (id bigint primary key, mail text unique);
-- entities
create table customer (id bigint primary key, email text, unique (email));
-- expect ERROR QUERY_FAILS column public.customer.email members=2

-- case: a column with the same foreign key
-- all
create table party (id bigint primary key);
-- database
create table customer (id bigint primary key, manager bigint references party);
-- entities
create table customer (id bigint primary key, approver bigint references party);
-- expect ERROR QUERY_FAILS column public.customer.approver members=2

-- case: a table to which the same foreign key leads
-- database
create table client (id bigint primary key, name text);
create table orders (id bigint primary key, customer_id bigint references client);
-- entities
create table customer (id bigint primary key, name text);
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR QUERY_FAILS table public.customer members=2

-- case: a generated column that uses a renamed one
-- unwritten customer.low
-- database
create table customer (id bigint primary key, title text, low text generated always as (lower(title)) stored);
-- entities
create table customer (id bigint primary key, titel text, low text generated always as (lower(titel)) stored);
-- expect ERROR QUERY_FAILS column public.customer.titel members=2

-- case: the document has the new name already
-- database
create table customer (id bigint primary key, mail text unique);
-- entities
create table customer (id bigint primary key, email text, unique (email));
-- document as database
-- expect ERROR QUERY_FAILS column public.customer.email members=2

-- case: a text with a new name, in place of the type that Hibernate chooses
-- infer customer.remark
-- database
create table customer (id bigint primary key, remarks text);
-- entities
create table customer (id bigint primary key, remark varchar(255));
-- expect ERROR QUERY_FAILS column public.customer.remark members=2
