-- case: instants without a time zone
-- java customer.value java.time.Instant
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp without time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6) with time zone);
-- expect ERROR SILENTLY_WRONG column public.customer.value

-- case: local times with a time zone
-- java customer.value java.time.LocalDateTime
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp with time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6) without time zone);
-- expect WARNING SILENTLY_WRONG column public.customer.value

-- case: rounded seconds
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp(3) with time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6) with time zone);
-- expect WARNING DATA_TRUNCATED column public.customer.value
