-- case: T33 what is computed in queries has no column
-- skipped shop.Customer.total @Formula: computed in queries
-- skipped shop.Summary.total its entity is a @Subselect
-- all
create table customer (id bigint primary key);

-- case: T33 what looks the same, but is mapped
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key, total numeric(10,2));
-- expect ERROR QUERY_FAILS column public.customer.total
