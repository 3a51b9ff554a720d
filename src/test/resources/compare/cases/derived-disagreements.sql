-- case: an index over a column that the entities lack, missing in the document that has the column
-- database
create table customer (id bigint primary key, x int); create index on customer (x);
-- entities
create table customer (id bigint primary key);
-- document
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.x
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document

-- case: a foreign key to a table that the entities lack, missing in the document that has the table
-- database
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer bigint references customer);
-- entities
create table orders (id bigint primary key, customer bigint);
-- document
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer bigint);
-- expect INFO COSMETIC table public.customer
-- expect ERROR DOCUMENT_STALE foreign-key public.orders (customer) odd=document

-- case: a table that the document lacks, and a sequence of a column that it has
-- no entities
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key);
create sequence numbers owned by customer.id;
-- document
-- expect ERROR DOCUMENT_STALE table public.orders odd=document
-- expect ERROR DOCUMENT_STALE sequence public.numbers odd=document

-- case: a column of another type, and an index that casts another column
-- no entities
-- database
create table customer (id bigint primary key, a int, b varchar(10)); create index on customer (lower(b));
-- document
create table customer (id bigint primary key, a bigint, b varchar(10)); create index on customer (lower(b::char(3)));
-- expect ERROR DOCUMENT_STALE column public.customer.a odd=document
-- expect ERROR DOCUMENT_STALE index public.customer ("(lower((b)::text))") odd=document

-- case: a column of another type, and an index over it that casts it
-- no entities
-- database
create table customer (id bigint primary key, b varchar(10)); create index on customer (lower(b));
-- document
create table customer (id bigint primary key, b text); create index on customer (lower(b));
-- expect ERROR DOCUMENT_STALE column public.customer.b odd=document

-- case: a primary key that the database lacks, whose column takes null there
-- database
create table customer (id bigint, name text);
-- entities
create table customer (id bigint primary key, name text);
-- expect WARNING NOT_ENFORCED primary-key public.customer (id)

-- case: a primary key that the database lacks, and a column beside it that takes null there
-- database
create table customer (id bigint, name text);
-- entities
create table customer (id bigint primary key, name text not null);
-- expect WARNING NOT_ENFORCED primary-key public.customer (id)
-- expect WARNING NOT_ENFORCED column public.customer.name

-- case: a primary key that the document lacks, and a column of it that takes null nowhere
-- no entities
-- database
create table customer (id bigint primary key, name text);
-- document
create table customer (id bigint, name text);
-- expect ERROR DOCUMENT_STALE primary-key public.customer (id) odd=document

-- case: a foreign key to a table that has another name
-- database
create table client (id bigint primary key, name text);
create table orders (id bigint primary key, customer bigint references client);
-- entities
create table customer (id bigint primary key, name text);
create table orders (id bigint primary key, customer bigint references customer);
-- expect ERROR QUERY_FAILS table public.customer members=2

-- case: a foreign key to a table that has another name, and one to another table than it should
-- database
create table client (id bigint primary key, name text);
create table person (id bigint primary key);
create table orders (id bigint primary key, customer bigint references client, seller bigint references person);
-- entities
create table customer (id bigint primary key, name text);
create table person (id bigint primary key);
create table orders (id bigint primary key, customer bigint references customer, seller bigint references orders);
-- expect ERROR QUERY_FAILS table public.customer members=2
-- expect ERROR INSERT_FAILS foreign-key public.orders (seller)

-- case: two indexes on a column and another one in the document, so that nobody can tell which is which
-- no entities
-- database
create table customer (id bigint primary key, x int);
create index a on customer (x) where x > 0; create index b on customer (x) where x > 1;
-- document
create table customer (id bigint primary key, x int);
create index c on customer (x) where x > 2;
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document

-- case: two indexes on a column that changed, known by their names
-- no entities
-- database
create table customer (id bigint primary key, x int);
create index a on customer (x) where x > 0; create index b on customer (x) where x > 1;
-- document
create table customer (id bigint primary key, x int);
create index a on customer (x) where x > 5; create index b on customer (x) where x > 6;
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document

-- case: a check that changed, beside one that did not
-- no entities
-- all
create table customer (id bigint primary key, x int check (x > 0), y int);
-- database
alter table customer add check (y > 1);
-- document
alter table customer add check (y > 2);
-- expect ERROR DOCUMENT_STALE check public.customer (y) odd=document

-- case: two equal indexes, of which the document has one
-- no entities
-- all
create table customer (id bigint primary key, x int); create index a on customer (x);
-- database
create index b on customer (x);
-- document
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document
