-- case: a check that the database lacks
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int check (x > 0));
-- expect WARNING NOT_ENFORCED check public.customer (x)

-- case: a check that only the database has
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO INSERT_FAILS check public.customer (x)

-- case: a check with another condition
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int check (x > 1));
-- expect WARNING NOT_ENFORCED check public.customer (x)

-- case: a check with the same condition in other words
-- database
create table customer (id bigint primary key, x int check (x>0));
-- entities
create table customer (id bigint primary key, x int constraint other check ((x > 0)));

-- case: a valid check on both sides
-- trap T46
-- database
create table customer (id bigint primary key, x int check (x > 0));
-- entities
create table customer (id bigint primary key, x int check (x > 0));

-- case: the check that Hibernate adds for positions in a list
-- column customer_tags.position INDEX
-- infer customer_tags.position
-- role customer_tags COLLECTION
-- database
create table customer_tags (customer_id bigint not null, position integer not null, primary key (customer_id, position));
-- entities
create table customer_tags (customer_id bigint not null, position integer not null check (position >= 0), primary key (customer_id, position));

-- case: a check that an annotation declares for positions in a list
-- column customer_tags.position INDEX
-- role customer_tags COLLECTION
-- database
create table customer_tags (customer_id bigint not null, position integer not null, primary key (customer_id, position));
-- entities
create table customer_tags (customer_id bigint not null, position integer not null check (position >= 0), primary key (customer_id, position));
-- expect WARNING NOT_ENFORCED check public.customer_tags (position)
