-- case: the constants were reordered
-- enum customer.value ORDINAL PAID,NEW
-- database
create table customer (id bigint primary key, value integer);
comment on column customer.value is '0 = NEW, 1 = PAID';
-- entities
create table customer (id bigint primary key, value integer);
-- expect ERROR SILENTLY_WRONG column public.customer.value

-- case: a stored number has no constant
-- enum customer.value ORDINAL NEW,PAID
-- database
create table customer (id bigint primary key, value integer);
comment on column customer.value is '0 = NEW, 2 = PAID';
-- entities
create table customer (id bigint primary key, value integer);
-- expect ERROR SILENTLY_WRONG column public.customer.value
