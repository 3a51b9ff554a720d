-- case: a text read from a column for searching, which a trigger fills
-- unwritten customer.words
-- database
create table customer (id bigint primary key, words tsvector);
-- entities
create table customer (id bigint primary key, words varchar(255));
-- expect WARNING QUERY_FAILS column public.customer.words

-- case: a text read from a column for searching, with a driver that may send text without a type
-- unwritten customer.words
-- strings UNKNOWN
-- database
create table customer (id bigint primary key, words tsvector);
-- entities
create table customer (id bigint primary key, words varchar(255));
-- expect WARNING QUERY_FAILS column public.customer.words

-- case: an attribute that is written
-- database
create table customer (id bigint primary key, words tsvector);
-- entities
create table customer (id bigint primary key, words varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.words

-- case: nothing that is only read is too long, too large or too precise
-- unwritten customer.name
-- unwritten customer.amount
-- unwritten customer.number
-- unwritten customer.at
-- unwritten customer.code
-- database
create table customer (id bigint primary key, name varchar(20), amount numeric(6,2), number integer, at timestamp(0), code text not null default '');
-- entities
create table customer (id bigint primary key, name varchar(40), amount numeric(8,4), number bigint, at timestamp(6), code text);

-- case: a padded text is read with its blanks, however short it is
-- unwritten customer.name
-- database
create table customer (id bigint primary key, name character(20));
-- entities
create table customer (id bigint primary key, name varchar(40));
-- expect WARNING SILENTLY_WRONG column public.customer.name

-- case: a wider number does not fit into the attribute that reads it
-- unwritten customer.number
-- database
create table customer (id bigint primary key, number bigint);
-- entities
create table customer (id bigint primary key, number integer);
-- expect WARNING READ_FAILS column public.customer.number

-- case: whole numbers are read as decimal ones
-- unwritten customer.number
-- database
create table customer (id bigint primary key, number integer);
-- entities
create table customer (id bigint primary key, number numeric(10,2));
-- expect INFO COSMETIC column public.customer.number

-- case: fractions are read from a column that has fewer
-- unwritten customer.number
-- database
create table customer (id bigint primary key, number numeric(6,2));
-- entities
create table customer (id bigint primary key, number double precision);
-- expect INFO COSMETIC column public.customer.number

-- case: the number of a large object
-- unwritten customer.content
-- database
create table customer (id bigint primary key, content oid);
-- entities
create table customer (id bigint primary key, content bigint);

-- case: a time in a column of text
-- unwritten customer.at
-- database
create table customer (id bigint primary key, at varchar(10));
-- entities
create table customer (id bigint primary key, at timestamp(6));
-- expect WARNING READ_FAILS column public.customer.at

-- case: JSON in a short column of text
-- unwritten customer.content
-- database
create table customer (id bigint primary key, content varchar(10));
-- entities
create table customer (id bigint primary key, content jsonb);
-- expect WARNING NOT_ENFORCED column public.customer.content

-- case: a constant that the database rejects is never sent
-- unwritten customer.kind
-- enum customer.kind STRING A,B,C
-- database
create table customer (id bigint primary key, kind varchar(255) check (kind in ('A', 'B')));
-- entities
create table customer (id bigint primary key, kind varchar(255) check (kind in ('A', 'B', 'C')));

-- case: a value that no constant has cannot be read
-- unwritten customer.kind
-- enum customer.kind STRING A,C
-- database
create table customer (id bigint primary key, kind varchar(255) check (kind in ('A', 'B')));
-- entities
create table customer (id bigint primary key, kind varchar(255) check (kind in ('A', 'C')));
-- expect WARNING READ_FAILS check public.customer (kind)

-- case: the key of a collection, which the collection writes
-- unwritten orders.customer_id
-- column orders.customer_id FOREIGN_KEY
-- collection orders.customer_id Customer.orders own
-- database
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id uuid);
-- entities
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint);
-- expect ERROR INSERT_FAILS column public.orders.customer_id

-- case: only UPDATE writes what is too long, too large, of another kind or not a value
-- updated customer.name
-- updated customer.amount
-- updated customer.number
-- updated customer.whole
-- updated customer.code
-- updated customer.words
-- updated customer.tags
-- updated customer.mood
-- updated customer.doubled
-- updated customer.turn
-- updated customer.note
-- enum customer.mood STRING A,B
-- database
create table customer (id bigint primary key, name varchar(20), amount numeric(6,2), number integer, whole integer, code text not null default '', words tsvector, tags text, mood varchar(1) check (mood in ('A')), doubled bigint generated always as (id * 2) stored, turn bigint generated always as identity, note varchar(5) check (length(note) > 1));
-- entities
create table customer (id bigint primary key, name varchar(40), amount numeric(8,2), number bigint, whole numeric(38,0), code text, words varchar(255), tags integer[], mood varchar(1) check (mood in ('A', 'B')), doubled bigint, turn bigint, note varchar(5));
-- expect ERROR UPDATE_FAILS column public.customer.amount
-- expect ERROR UPDATE_FAILS column public.customer.doubled
-- expect ERROR UPDATE_FAILS column public.customer.name
-- expect ERROR UPDATE_FAILS column public.customer.number
-- expect ERROR QUERY_FAILS column public.customer.tags
-- expect ERROR UPDATE_FAILS column public.customer.turn
-- expect ERROR UPDATE_FAILS column public.customer.whole
-- expect ERROR UPDATE_FAILS column public.customer.words
-- expect ERROR UPDATE_FAILS check public.customer (mood)
-- expect WARNING UPDATE_FAILS column public.customer.code
-- expect INFO UPDATE_FAILS check public.customer (note)

-- case: a column that is not inserted has no default
-- updated customer.code
-- database
create table customer (id bigint primary key, name text, code text not null);
-- entities
create table customer (id bigint primary key, name text, code text);
-- expect ERROR INSERT_FAILS column public.customer.code

-- case: an immutable entity is never updated
-- role customer IMMUTABLE_ENTITY
-- updated customer.name
-- database
create table customer (id bigint primary key, name varchar(20));
-- entities
create table customer (id bigint primary key, name varchar(40));
