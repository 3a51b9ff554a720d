-- case: the rule is ignored for the table
-- ignoring SG105:public.cust*
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key);
