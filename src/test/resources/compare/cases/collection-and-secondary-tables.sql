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

-- case: elements that the database tells apart by more columns
-- role customer_tags COLLECTION
-- database
create table customer_tags (customer_id bigint not null, tag varchar(30) not null, lang varchar(2) not null, primary key (customer_id, tag, lang));
-- entities
create table customer_tags (customer_id bigint not null, tag varchar(30) not null, lang varchar(2) not null, primary key (customer_id, tag));
-- expect WARNING NOT_ENFORCED primary-key public.customer_tags (customer_id, tag, lang)

-- case: elements that the database tells apart by fewer columns
-- role customer_tags COLLECTION
-- database
create table customer_tags (customer_id bigint not null, tag varchar(30) not null, primary key (customer_id));
-- entities
create table customer_tags (customer_id bigint not null, tag varchar(30) not null, primary key (customer_id, tag));
-- expect ERROR INSERT_FAILS primary-key public.customer_tags (customer_id)

-- case: elements that the database tells apart by another column
-- role customer_tags COLLECTION
-- database
create table customer_tags (customer_id bigint not null, tag varchar(30) not null, lang varchar(2) not null, primary key (customer_id, lang));
-- entities
create table customer_tags (customer_id bigint not null, tag varchar(30) not null, lang varchar(2) not null, primary key (customer_id, tag));
-- expect WARNING INSERT_FAILS primary-key public.customer_tags (customer_id, lang)

-- case: a key that is unique and not null in place of a primary key
-- database
create table customer (id bigint not null unique, name text);
-- entities
create table customer (id bigint primary key, name text);

-- case: a key that is unique and takes null in place of a primary key
-- database
create table customer (id bigint unique, name text);
-- entities
create table customer (id bigint primary key, name text);
-- expect WARNING NOT_ENFORCED primary-key public.customer (id)
