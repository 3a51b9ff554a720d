-- case: six digits by default
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp with time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6) with time zone);

-- case: an instant that Hibernate 5 sends with its time zone
-- java customer.value java.time.Instant
-- hibernate 5
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp with time zone);
-- entities
create table customer (id bigint primary key, value timestamp);

-- case: a date of Java, which is a point in time
-- java customer.value java.util.Date
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp with time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6));

-- case: a date of Java, which has milliseconds
-- java customer.value java.util.Date
-- database
create table customer (id bigint primary key, value timestamp(3));
-- entities
create table customer (id bigint primary key, value timestamp(6));

-- case: a calendar, which has milliseconds, in a column with a time zone
-- java customer.value java.util.Calendar
-- infer customer.value
-- database
create table customer (id bigint primary key, value timestamp(3) with time zone);
-- entities
create table customer (id bigint primary key, value timestamp(6));
