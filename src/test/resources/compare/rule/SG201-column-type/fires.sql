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
-- expect ERROR QUERY_FAILS column public.customer.value
