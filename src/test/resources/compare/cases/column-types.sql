-- case: T01 double on real
-- database
create table customer (id bigint primary key, x real);
-- entities
create table customer (id bigint primary key, x double precision);
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: T01 float(53) is double precision
-- database
create table customer (id bigint primary key, x double precision);
-- entities
create table customer (id bigint primary key, x float(53));

-- case: T02 numeric narrower in digits
-- database
create table customer (id bigint primary key, x numeric(8,2));
-- entities
create table customer (id bigint primary key, x numeric(12,2));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T02 numeric narrower in scale
-- database
create table customer (id bigint primary key, x numeric(12,1));
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: T02 numeric same
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x decimal(10,2));

-- case: T02 numeric wider in the database
-- database
create table customer (id bigint primary key, x numeric(12,2));
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect INFO COSMETIC column public.customer.x

-- case: T02 numeric unconstrained in the database
-- database
create table customer (id bigint primary key, x numeric);
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect INFO COSMETIC column public.customer.x

-- case: T02 Hibernate default 38,2
-- infer customer.x
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x numeric(38,2));
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: T03 longer
-- database
create table customer (id bigint primary key, x varchar(100));
-- entities
create table customer (id bigint primary key, x varchar(320));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T03 longer by default only
-- infer customer.x
-- database
create table customer (id bigint primary key, x varchar(100));
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: T03 shorter
-- database
create table customer (id bigint primary key, x varchar(320));
-- entities
create table customer (id bigint primary key, x varchar(100));
-- expect INFO COSMETIC column public.customer.x

-- case: T03 same
-- database
create table customer (id bigint primary key, x varchar(320));
-- entities
create table customer (id bigint primary key, x character varying(320));

-- case: T04 text in the database
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x varchar(100));
-- expect INFO COSMETIC column public.customer.x

-- case: T05 padded
-- database
create table customer (id bigint primary key, x char(10));
-- entities
create table customer (id bigint primary key, x varchar(10));
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: T05 same
-- database
create table customer (id bigint primary key, x char(10));
-- entities
create table customer (id bigint primary key, x character(10));

-- case: T06 long on integer
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x bigint);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T06 int on bigint
-- database
create table customer (id bigint primary key, x bigint);
-- entities
create table customer (id bigint primary key, x integer);
-- expect WARNING READ_FAILS column public.customer.x

-- case: T06 int8
-- database
create table customer (id bigint primary key, x bigint);
-- entities
create table customer (id bigint primary key, x int8);

-- case: T07 timestamp(6)
-- database
create table customer (id bigint primary key, x timestamp);
-- entities
create table customer (id bigint primary key, x timestamp(6));

-- case: T07 timestamp(3)
-- database
create table customer (id bigint primary key, x timestamp(3));
-- entities
create table customer (id bigint primary key, x timestamp(6));
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: T08 point in time on local time
-- java customer.x java.time.Instant
-- database
create table customer (id bigint primary key, x timestamp);
-- entities
create table customer (id bigint primary key, x timestamptz);
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: T08 local time on point in time
-- java customer.x java.time.LocalDateTime
-- database
create table customer (id bigint primary key, x timestamptz);
-- entities
create table customer (id bigint primary key, x timestamp);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: T08 same
-- database
create table customer (id bigint primary key, x timestamptz(6));
-- entities
create table customer (id bigint primary key, x timestamp(6) with time zone);

-- case: T09 timetz
-- database
create table customer (id bigint primary key, x time with time zone);
-- entities
create table customer (id bigint primary key, x time);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: T09 duration number on interval
-- database
create table customer (id bigint primary key, x interval);
-- entities
create table customer (id bigint primary key, x numeric(21));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T09 duration on bigint
-- database
create table customer (id bigint primary key, x bigint);
-- entities
create table customer (id bigint primary key, x bigint);

-- case: T10 clob on text
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x oid);
-- expect ERROR READ_FAILS column public.customer.x

-- case: T10 text on oid
-- database
create table customer (id bigint primary key, x oid);
-- entities
create table customer (id bigint primary key, x text);
-- expect ERROR READ_FAILS column public.customer.x

-- case: T11 bytes on oid
-- database
create table customer (id bigint primary key, x oid);
-- entities
create table customer (id bigint primary key, x bytea);
-- expect ERROR READ_FAILS column public.customer.x

-- case: T11 oid on bytea
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x oid);
-- expect ERROR READ_FAILS column public.customer.x

-- case: T11 same
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x bytea);

-- case: T12 boolean on smallint
-- database
create table customer (id bigint primary key, x smallint);
-- entities
create table customer (id bigint primary key, x boolean);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T12 converted
-- database
create table customer (id bigint primary key, x char(1));
-- entities
create table customer (id bigint primary key, x char(1));

-- case: T16 uuid on text
-- database
create table customer (id bigint primary key, x varchar(36));
-- entities
create table customer (id bigint primary key, x uuid);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: T16 text on uuid
-- database
create table customer (id bigint primary key, x uuid);
-- entities
create table customer (id bigint primary key, x varchar(36));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T16 uuid on bytea
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x uuid);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T16 same
-- database
create table customer (id bigint primary key, x uuid);
-- entities
create table customer (id bigint primary key, x uuid);

-- case: T17 json on jsonb
-- database
create table customer (id bigint primary key, x jsonb);
-- entities
create table customer (id bigint primary key, x json);
-- expect INFO COSMETIC column public.customer.x

-- case: T17 jsonb on text
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x jsonb);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: T17 text on jsonb
-- database
create table customer (id bigint primary key, x jsonb);
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T18 same array
-- database
create table customer (id bigint primary key, x text[]);
-- entities
create table customer (id bigint primary key, x _text);

-- case: T18 array of other elements
-- database
create table customer (id bigint primary key, x integer[]);
-- entities
create table customer (id bigint primary key, x text[]);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T18 array against single
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x text[]);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: T19 domain is its base
-- all
create domain public.email as varchar(320);
-- database
create table customer (id bigint primary key, x public.email);
-- entities
create table customer (id bigint primary key, x varchar(320));

-- case: T19 domain is narrower
-- all
create domain public.email as varchar(100);
-- database
create table customer (id bigint primary key, x public.email);
-- entities
create table customer (id bigint primary key, x varchar(320));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T20 inet same
-- database
create table customer (id bigint primary key, x inet);
-- entities
create table customer (id bigint primary key, x inet);

-- case: T20 inet against text
-- database
create table customer (id bigint primary key, x inet);
-- entities
create table customer (id bigint primary key, x varchar(50));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T20 tsvector against text
-- database
create table customer (id bigint primary key, x tsvector);
-- entities
create table customer (id bigint primary key, x text);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T21 columnDefinition with default and not null
-- database
create table customer (id bigint primary key, x varchar(10) default 'a' not null);
-- entities
create table customer (id bigint primary key, x varchar(10) default 'a'::text not null);

-- case: T05 a default length on a shorter character(n)
-- infer customer.x
-- database
create table customer (id bigint primary key, x char(2));
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: T05 a longer text on character(n)
-- database
create table customer (id bigint primary key, x char(2));
-- entities
create table customer (id bigint primary key, x varchar(5));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: T04 text on both sides
-- all
create table customer (id bigint primary key, x text);

-- case: T10 a large object on both sides
-- all
create table customer (id bigint primary key, x oid);

-- case: T17 jsonb on both sides
-- all
create table customer (id bigint primary key, x jsonb);

-- case: T21 a columnDefinition that PostgreSQL normalises to something else
-- database
create table customer (id bigint primary key, x varchar(10) default 'a' not null);
-- entities
create table customer (id bigint primary key, x varchar(20) default 'a' not null);
-- expect ERROR INSERT_FAILS column public.customer.x
