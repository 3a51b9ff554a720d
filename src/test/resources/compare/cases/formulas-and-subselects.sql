-- case: a formula and a subselect have no column
-- trap T33
-- skipped shop.Customer.total @Formula: computed in queries
-- skipped shop.Summary.total its entity is a @Subselect
-- all
create table customer (id bigint primary key);

-- case: a column with the name of a formula that is mapped
-- trap T33
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key, total numeric(10,2));
-- expect ERROR QUERY_FAILS column public.customer.total
