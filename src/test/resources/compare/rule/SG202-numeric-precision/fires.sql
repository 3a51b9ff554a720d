-- case: fewer digits
-- database
create table customer (id bigint primary key, value numeric(10,2));
-- entities
create table customer (id bigint primary key, value numeric(12,2));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: fewer digits than Hibernate infers
-- infer customer.value
-- database
create table customer (id bigint primary key, value numeric(10,2));
-- entities
create table customer (id bigint primary key, value numeric(38,2));
-- expect WARNING INSERT_FAILS column public.customer.value

-- case: fewer decimals
-- database
create table customer (id bigint primary key, value numeric(12,2));
-- entities
create table customer (id bigint primary key, value numeric(12,4));
-- expect ERROR SILENTLY_WRONG column public.customer.value

-- case: a scale that Hibernate adds to a precision
-- infer customer.value SCALE,DEFINITION
-- java customer.value java.math.BigDecimal
-- database
create table customer (id bigint primary key, value numeric(10));
-- entities
create table customer (id bigint primary key, value numeric(10,2));
-- expect WARNING SILENTLY_WRONG column public.customer.value
