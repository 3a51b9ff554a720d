-- case: a bag has no primary key, and one that the table has harms nobody
-- trap T31
-- role customer_tags COLLECTION
-- all
create table customer (id bigint primary key);
-- database
create table customer_tags (customer_id bigint not null references customer, tag varchar(30) not null, primary key (customer_id, tag));
-- entities
create table customer_tags (customer_id bigint not null references customer, tag varchar(30) not null);

-- case: a set without its primary key
-- trap T31
-- role customer_tags COLLECTION
-- all
create table customer (id bigint primary key);
-- database
create table customer_tags (customer_id bigint not null references customer, tag varchar(30) not null);
-- entities
create table customer_tags (customer_id bigint not null references customer, tag varchar(30) not null, primary key (customer_id, tag));
-- expect WARNING NOT_ENFORCED primary-key public.customer_tags (customer_id, tag)

-- case: a secondary table
-- trap T31
-- all
create table customer (id bigint primary key);
create table customer_note (id bigint primary key references customer, note varchar(255));

-- case: a secondary table without a column
-- trap T31
-- all
create table customer (id bigint primary key);
-- database
create table customer_note (id bigint primary key references customer);
-- entities
create table customer_note (id bigint primary key references customer, note varchar(255));
-- expect ERROR QUERY_FAILS column public.customer_note.note
