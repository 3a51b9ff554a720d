-- case: instants without a time zone
-- java customer.value java.time.Instant
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp without time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6) with time zone);
-- expect WARNING SILENTLY_WRONG column public.customer.value

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

-- case: a date on a timestamp
-- java customer.value java.time.LocalDate
-- database
create table customer (id bigint primary key, value timestamp without time zone);
-- entities
create table customer (id bigint primary key, value date);
-- expect WARNING DATA_TRUNCATED column public.customer.value

-- case: a date on an instant
-- java customer.value java.time.LocalDate
-- database
create table customer (id bigint primary key, value timestamp with time zone);
-- entities
create table customer (id bigint primary key, value date);
-- expect WARNING SILENTLY_WRONG column public.customer.value

-- case: a timestamp on a date
-- java customer.value java.time.LocalDateTime
-- database
create table customer (id bigint primary key, value date);
-- entities
create table customer (id bigint primary key, value timestamp without time zone);
-- expect ERROR DATA_TRUNCATED column public.customer.value

-- case: a time on a timestamp
-- java customer.value java.time.LocalTime
-- database
create table customer (id bigint primary key, value timestamp);
-- entities
create table customer (id bigint primary key, value time(6));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: a timestamp with a zone that is no point in time
-- java customer.value java.time.LocalDateTime
-- database
create table customer (id bigint primary key, value timestamp);
-- entities
create table customer (id bigint primary key, value timestamp(6) with time zone);
-- expect ERROR SILENTLY_WRONG column public.customer.value

-- case: a date of Java, whose milliseconds are rounded
-- java customer.value java.util.Date
-- database
create table customer (id bigint primary key, value timestamp(0));
-- entities
create table customer (id bigint primary key, value timestamp(6));
-- expect WARNING DATA_TRUNCATED column public.customer.value

-- case: a timestamp of Java, which has more digits of a second than milliseconds
-- java customer.value java.sql.Timestamp
-- database
create table customer (id bigint primary key, value timestamp(3));
-- entities
create table customer (id bigint primary key, value timestamp(6));
-- expect WARNING DATA_TRUNCATED column public.customer.value
