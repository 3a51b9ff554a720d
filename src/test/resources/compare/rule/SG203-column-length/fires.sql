-- case: a shorter column
-- database
create table customer (id bigint primary key, value character varying(100));
-- entities
create table customer (id bigint primary key, value character varying(320));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: a shorter column than Hibernate infers
-- infer customer.value
-- database
create table customer (id bigint primary key, value character varying(100));
-- entities
create table customer (id bigint primary key, value character varying(255));
-- expect WARNING INSERT_FAILS column public.customer.value

-- case: a longer column
-- database
create table customer (id bigint primary key, value character varying(320));
-- entities
create table customer (id bigint primary key, value character varying(100));
-- expect INFO COSMETIC column public.customer.value

-- case: shorter elements of an array
-- infer customer.value
-- database
create table customer (id bigint primary key, value character varying(9)[]);
-- entities
create table customer (id bigint primary key, value text[]);
-- expect WARNING INSERT_FAILS column public.customer.value

-- case: a name
-- java customer.value java.lang.String
-- database
create table customer (id bigint primary key, value name);
-- entities
create table customer (id bigint primary key, value character varying(100));
-- expect ERROR DATA_TRUNCATED column public.customer.value
