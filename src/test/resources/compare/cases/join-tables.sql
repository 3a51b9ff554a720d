-- case: a join table
-- trap T30
-- role customer_tag COLLECTION
-- all
create table customer (id bigint primary key);
create table tag (id bigint primary key);
create table customer_tag (customer_id bigint not null references customer, tag_id bigint not null references tag, primary key (customer_id, tag_id));

-- case: a join table without one of its foreign keys
-- trap T30
-- role customer_tag COLLECTION
-- all
create table customer (id bigint primary key);
create table tag (id bigint primary key);
-- database
create table customer_tag (customer_id bigint not null references customer, tag_id bigint not null, primary key (customer_id, tag_id));
-- entities
create table customer_tag (customer_id bigint not null references customer, tag_id bigint not null references tag, primary key (customer_id, tag_id));
-- expect WARNING NOT_ENFORCED foreign-key public.customer_tag (tag_id)
