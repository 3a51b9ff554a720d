-- case: the three descriptions agree
-- all
create table customer (id bigint primary key, x varchar(10) not null default 'a', unique (x)); create index on customer (lower(x));
-- document as database

-- case: the entities differ from the database and the document
-- database
create table customer (id bigint primary key, x varchar(100));
-- entities
create table customer (id bigint primary key, x varchar(320));
-- document as database
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: the document differs from the database and the entities
-- all
-- database
create table customer (id bigint primary key, x varchar(100));
-- entities
create table customer (id bigint primary key, x varchar(100));
-- document
create table customer (id bigint primary key, x varchar(50));
-- expect ERROR DOCUMENT_STALE column public.customer.x odd=document

-- case: the database differs from the entities and the document
-- database
create table customer (id bigint primary key, x varchar(100));
-- entities
create table customer (id bigint primary key, x varchar(320));
-- document
create table customer (id bigint primary key, x varchar(320));
-- expect ERROR INSERT_FAILS column public.customer.x odd=database

-- case: a column that only the database has
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key);
-- document
create table customer (id bigint primary key);
-- expect ERROR DOCUMENT_STALE column public.customer.x odd=database

-- case: a table that the document lacks
-- no entities
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, c bigint unique references customer);
-- document
-- expect ERROR DOCUMENT_STALE table public.orders odd=document

-- case: a table that only the document has
-- no entities
-- all
create table customer (id bigint primary key);
-- document
create table orders (id bigint primary key, c bigint unique references customer);
-- expect ERROR DOCUMENT_STALE table public.orders odd=document

-- case: a column went with its index and its foreign key
-- no entities
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key);
-- document
create table orders (id bigint primary key, c bigint unique references customer); create index on orders (c);
-- expect ERROR DOCUMENT_STALE column public.orders.c odd=document

-- case: a type changed with its check and default
-- no entities
-- database
create table customer (id bigint primary key, x text default 'A' check (x in ('A', 'B')));
-- document
create table customer (id bigint primary key, x varchar(10) default 'A' check (x in ('A', 'B')));
-- expect ERROR DOCUMENT_STALE column public.customer.x odd=document

-- case: a renamed column in the database, documented under its old name
-- database
create table customer (id bigint primary key, email text);
-- entities
create table customer (id bigint primary key, email text);
-- document
create table customer (id bigint primary key, mail text);
-- expect ERROR DOCUMENT_STALE column public.customer.mail odd=document members=2

-- case: a renamed column that both others know by its old name
-- database
create table customer (id bigint primary key, email text);
-- entities
create table customer (id bigint primary key, mail text);
-- document
create table customer (id bigint primary key, mail text);
-- expect ERROR QUERY_FAILS column public.customer.mail odd=database members=2

-- case: a renamed index is stale in the document and nothing to the entities
-- all
create table customer (id bigint primary key, x int);
-- database
create index new_name on customer (x);
-- entities
create index generated on customer (x);
-- document
create index old_name on customer (x);
-- expect ERROR DOCUMENT_STALE index public.customer (x) odd=document

-- case: default only in the database, documented
-- database
create table customer (id bigint primary key, x int default 1);
-- entities
create table customer (id bigint primary key, x int);
-- document as database

-- case: default only in the database, not documented
-- database
create table customer (id bigint primary key, x int default 1);
-- entities
create table customer (id bigint primary key, x int);
-- document
create table customer (id bigint primary key, x int);
-- expect ERROR DOCUMENT_STALE column public.customer.x odd=document

-- case: the document stands in for the database
-- no database
-- entities
create table customer (id bigint primary key, x varchar(320));
-- document
create table customer (id bigint primary key, x varchar(100), y int not null);
-- expect ERROR INSERT_FAILS column public.customer.x
-- expect ERROR INSERT_FAILS column public.customer.y

-- case: a primary key in another order than in the document
-- trap T43
-- database
create table customer (a int, b int, primary key (b, a));
-- entities
create table customer (a int, b int, primary key (a, b));
-- document
create table customer (a int, b int, primary key (a, b));
-- expect ERROR DOCUMENT_STALE primary-key public.customer (b, a) odd=database
