-- case: double on real
-- infer customer.value
-- database
create table customer (id bigint primary key, value real);
-- entities
create table customer (id bigint primary key, value double precision);
-- expect WARNING DATA_TRUNCATED column public.customer.value

-- case: uuid on text
-- java customer.value java.util.UUID
-- infer customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value uuid);
-- expect ERROR QUERY_FAILS column public.customer.value

-- case: json on jsonb
-- infer customer.value
-- database
create table customer (id bigint primary key, value jsonb);
-- entities
create table customer (id bigint primary key, value json);
-- expect INFO COSMETIC column public.customer.value

-- case: json on text
-- java customer.value java.util.Map
-- infer customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value jsonb);
-- expect WARNING NOT_ENFORCED column public.customer.value

-- case: text on jsonb
-- java customer.value java.lang.String
-- infer customer.value
-- database
create table customer (id bigint primary key, value jsonb);
-- entities
create table customer (id bigint primary key, value text);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: a large object on text
-- infer customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value oid);
-- expect ERROR SILENTLY_WRONG column public.customer.value

-- case: bytes on a large object
-- infer customer.value
-- database
create table customer (id bigint primary key, value oid);
-- entities
create table customer (id bigint primary key, value bytea);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: blank-padded text
-- infer customer.value
-- database
create table customer (id bigint primary key, value character(9));
-- entities
create table customer (id bigint primary key, value character varying(9));
-- expect WARNING SILENTLY_WRONG column public.customer.value

-- case: a scalar on an array
-- infer customer.value
-- database
create table customer (id bigint primary key, value text[]);
-- entities
create table customer (id bigint primary key, value text);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: boolean on smallint
-- java customer.value java.lang.Boolean
-- infer customer.value
-- database
create table customer (id bigint primary key, value smallint);
-- entities
create table customer (id bigint primary key, value boolean);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: fractions on integers
-- java customer.value java.math.BigDecimal
-- infer customer.value
-- database
create table customer (id bigint primary key, value bigint);
-- entities
create table customer (id bigint primary key, value numeric(9,2));
-- expect ERROR SILENTLY_WRONG column public.customer.value

-- case: text on an enum type
-- infer customer.value
-- all
create type mood as enum ('sad', 'ok');
-- database
create table customer (id bigint primary key, value mood);
-- entities
create table customer (id bigint primary key, value character varying(9));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: text for a uuid, which a driver sends without a type
-- strings UNTYPED
-- java customer.x java.lang.String
-- database
create table customer (id bigint primary key, x uuid);
-- entities
create table customer (id bigint primary key, x varchar(36));
-- expect INFO COSMETIC column public.customer.x

-- case: text for a uuid, and nobody knows how the driver sends it
-- strings UNKNOWN
-- java customer.x java.lang.String
-- database
create table customer (id bigint primary key, x uuid);
-- entities
create table customer (id bigint primary key, x varchar(36));
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: a number of a view as text
-- java customer.value java.lang.String
-- database
create view customer as select 1::bigint as id, 1::bigint as value;
-- entities
create table customer (id bigint primary key, value varchar(255));
-- expect WARNING QUERY_FAILS column public.customer.value

-- case: text on a whole number
-- java customer.value java.lang.String
-- infer customer.value
-- database
create table customer (id bigint primary key, value bigint);
-- entities
create table customer (id bigint primary key, value varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: an instant on text
-- java customer.value java.time.Instant
-- infer customer.value
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value timestamp(6) with time zone);
-- expect WARNING QUERY_FAILS column public.customer.value

-- case: a time on an interval
-- java customer.value java.time.LocalTime
-- infer customer.value
-- database
create table customer (id bigint primary key, value interval);
-- entities
create table customer (id bigint primary key, value time(6));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: a date on a column that is too short for its text
-- java customer.value java.time.LocalDate
-- infer customer.value
-- database
create table customer (id bigint primary key, value varchar(10));
-- entities
create table customer (id bigint primary key, value date);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: a timestamp on bytes
-- java customer.value java.time.LocalDateTime
-- infer customer.value
-- database
create table customer (id bigint primary key, value bytea);
-- entities
create table customer (id bigint primary key, value timestamp(6));
-- expect ERROR READ_FAILS column public.customer.value

-- case: a constant of an enum type on text
-- java customer.value shop.Kind
-- enum customer.value NAMED_ENUM RED,GREEN
-- infer customer.value
-- all
create type kind as enum ('RED', 'GREEN');
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key, value kind);
-- expect WARNING QUERY_FAILS column public.customer.value

-- case: a constant of an enum type on another enum type
-- java customer.value shop.Kind
-- enum customer.value NAMED_ENUM RED,GREEN
-- infer customer.value
-- all
create type kind as enum ('RED', 'GREEN');
create type kind_of_paint as enum ('RED', 'GREEN');
-- database
create table customer (id bigint primary key, value kind_of_paint);
-- entities
create table customer (id bigint primary key, value kind);
-- expect WARNING QUERY_FAILS column public.customer.value

-- case: a constant of an enum type that PostgreSQL converts to another one
-- java customer.value shop.Kind
-- enum customer.value NAMED_ENUM RED,GREEN
-- all
create type kind as enum ('RED', 'GREEN');
create type paint as enum ('RED', 'GREEN');
create cast (kind as paint) with inout as implicit;
-- database
create table customer (id bigint primary key, value paint);
-- entities
create table customer (id bigint primary key, value kind);
-- expect WARNING QUERY_FAILS column public.customer.value

-- case: a constant of an enum type on a text that is too short
-- java customer.value shop.Kind
-- enum customer.value NAMED_ENUM RED,GREEN
-- infer customer.value
-- all
create type kind as enum ('RED', 'GREEN');
-- database
create table customer (id bigint primary key, value varchar(4));
-- entities
create table customer (id bigint primary key, value kind);
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: elements that are text, and are compared as varchar
-- infer customer.value
-- database
create table customer (id bigint primary key, value text[]);
-- entities
create table customer (id bigint primary key, value varchar(255)[]);
-- expect INFO QUERY_FAILS column public.customer.value

-- case: double on decimals
-- java customer.value java.lang.Double
-- infer customer.value
-- database
create table customer (id bigint primary key, value numeric(10,2));
-- entities
create table customer (id bigint primary key, value double precision);
-- expect WARNING DATA_TRUNCATED column public.customer.value

-- case: float on a number
-- java customer.value java.lang.Float
-- infer customer.value
-- database
create table customer (id bigint primary key, value numeric);
-- entities
create table customer (id bigint primary key, value real);
-- expect WARNING DATA_TRUNCATED column public.customer.value

-- case: a large whole number on integer
-- java customer.value java.math.BigInteger
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value numeric(38,0));
-- expect WARNING INSERT_FAILS column public.customer.value

-- case: a large whole number on double
-- java customer.value java.math.BigInteger
-- infer customer.value
-- database
create table customer (id bigint primary key, value double precision);
-- entities
create table customer (id bigint primary key, value numeric(38,0));
-- expect WARNING READ_FAILS column public.customer.value

-- case: a duration on integer
-- java customer.value java.time.Duration
-- infer customer.value
-- database
create table customer (id bigint primary key, value integer);
-- entities
create table customer (id bigint primary key, value numeric(21,0));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: decimals on money
-- java customer.value java.math.BigDecimal
-- infer customer.value
-- database
create table customer (id bigint primary key, value money);
-- entities
create table customer (id bigint primary key, value numeric(38,2));
-- expect ERROR READ_FAILS column public.customer.value

-- case: one character from a padded text
-- java customer.value java.lang.Character
-- infer customer.value
-- database
create table customer (id bigint primary key, value character(10));
-- entities
create table customer (id bigint primary key, value character(1));
-- expect ERROR READ_FAILS column public.customer.value

-- case: a time zone from a padded text
-- java customer.value java.time.ZoneId
-- infer customer.value
-- database
create table customer (id bigint primary key, value character(40));
-- entities
create table customer (id bigint primary key, value character varying(255));
-- expect ERROR READ_FAILS column public.customer.value

-- case: a constant that a fixed text does not hold
-- java customer.value shop.Kind
-- enum customer.value STRING RED,GREEN
-- infer customer.value
-- database
create table customer (id bigint primary key, value character(4));
-- entities
create table customer (id bigint primary key, value character varying(255));
-- expect ERROR INSERT_FAILS column public.customer.value

-- case: json on a short text
-- java customer.value java.util.Map
-- infer customer.value
-- database
create table customer (id bigint primary key, value varchar(100));
-- entities
create table customer (id bigint primary key, value jsonb);
-- expect WARNING INSERT_FAILS column public.customer.value

-- case: a number on the number of a large object
-- java customer.value java.lang.Integer
-- infer customer.value
-- database
create table customer (id bigint primary key, value oid);
-- entities
create table customer (id bigint primary key, value integer);
-- expect WARNING READ_FAILS column public.customer.value

-- case: a large number on the number of a large object
-- java customer.value java.lang.Long
-- infer customer.value
-- database
create table customer (id bigint primary key, value oid);
-- entities
create table customer (id bigint primary key, value bigint);
-- expect WARNING INSERT_FAILS column public.customer.value

-- case: a large object on a whole number
-- java customer.value java.lang.String
-- infer customer.value
-- database
create table customer (id bigint primary key, value bigint);
-- entities
create table customer (id bigint primary key, value oid);
-- expect WARNING SILENTLY_WRONG column public.customer.value

-- case: a number from a sequence, whose values begin with small ones
-- generated customer.id SEQUENCE customer_seq 1
-- java customer.id java.math.BigInteger
-- all
create sequence customer_seq;
-- database
create table customer (id integer primary key);
-- entities
create table customer (id numeric(10,0) primary key);
-- expect WARNING INSERT_FAILS column public.customer.id
