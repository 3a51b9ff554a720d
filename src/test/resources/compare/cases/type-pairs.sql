-- case: a column of varchar(10) for an entity's text
-- database
create table customer (id bigint primary key, x varchar(10));
-- entities
create table customer (id bigint primary key, x text);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of text for an entity's varchar(10)
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x varchar(10));
-- expect INFO COSMETIC column public.customer.x

-- case: a column of varchar(10) for an entity's varchar(20)
-- database
create table customer (id bigint primary key, x varchar(10));
-- entities
create table customer (id bigint primary key, x varchar(20));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of varchar(10)[] for an entity's varchar(20)[]
-- database
create table customer (id bigint primary key, x varchar(10)[]);
-- entities
create table customer (id bigint primary key, x varchar(20)[]);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of varchar(20)[] for an entity's text[]
-- database
create table customer (id bigint primary key, x varchar(20)[]);
-- entities
create table customer (id bigint primary key, x text[]);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of text for an entity's text[]
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x text[]);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: a column of bit varying(5) for an entity's bit varying(9)
-- database
create table customer (id bigint primary key, x bit varying(5));
-- entities
create table customer (id bigint primary key, x bit varying(9));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of bit varying(9) for an entity's bit varying(5)
-- database
create table customer (id bigint primary key, x bit varying(9));
-- entities
create table customer (id bigint primary key, x bit varying(5));
-- expect INFO COSMETIC column public.customer.x

-- case: a column of bit(3) for an entity's bit(4)
-- database
create table customer (id bigint primary key, x bit(3));
-- entities
create table customer (id bigint primary key, x bit(4));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of numeric(10,2) for an entity's numeric(12,2)
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x numeric(12,2));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of numeric(10,2) for an entity's numeric(12,3)
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x numeric(12,3));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of numeric(10,2) for an entity's numeric
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x numeric);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of numeric for an entity's numeric(10,2)
-- database
create table customer (id bigint primary key, x numeric);
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect INFO COSMETIC column public.customer.x

-- case: a column of numeric(10,2) for an entity's numeric(9,2)
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x numeric(9,2));
-- expect INFO COSMETIC column public.customer.x

-- case: a column of timestamp(3) for an entity's timestamp(6)
-- database
create table customer (id bigint primary key, x timestamp(3));
-- entities
create table customer (id bigint primary key, x timestamp(6));
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: a column of timestamp(6) for an entity's timestamp(3)
-- database
create table customer (id bigint primary key, x timestamp(6));
-- entities
create table customer (id bigint primary key, x timestamp(3));
-- expect INFO COSMETIC column public.customer.x

-- case: a column of timestamp with time zone for an entity's timestamp(0) with time zone
-- database
create table customer (id bigint primary key, x timestamp with time zone);
-- entities
create table customer (id bigint primary key, x timestamp(0) with time zone);
-- expect INFO COSMETIC column public.customer.x

-- case: a column of time(3) for an entity's time(6)
-- database
create table customer (id bigint primary key, x time(3));
-- entities
create table customer (id bigint primary key, x time(6));
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: a column of date for an entity's timestamp
-- database
create table customer (id bigint primary key, x date);
-- entities
create table customer (id bigint primary key, x timestamp);
-- expect ERROR DATA_TRUNCATED column public.customer.x

-- case: a column of real for an entity's double precision
-- database
create table customer (id bigint primary key, x real);
-- entities
create table customer (id bigint primary key, x double precision);
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: a column of double precision for an entity's real
-- database
create table customer (id bigint primary key, x double precision);
-- entities
create table customer (id bigint primary key, x real);
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: a column of integer for an entity's numeric(10,2)
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: a column of numeric(10,2) for an entity's integer
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x integer);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: a column of numeric(5,0) for an entity's integer
-- database
create table customer (id bigint primary key, x numeric(5,0));
-- entities
create table customer (id bigint primary key, x integer);
-- expect INFO COSMETIC column public.customer.x

-- case: a column of integer for an entity's numeric(5,0)
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x numeric(5,0));
-- expect INFO COSMETIC column public.customer.x

-- case: a column of numeric(10,2) for an entity's double precision
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x double precision);
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: a column of double precision for an entity's numeric(10,2)
-- database
create table customer (id bigint primary key, x double precision);
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: a column of real for an entity's numeric
-- database
create table customer (id bigint primary key, x real);
-- entities
create table customer (id bigint primary key, x numeric);
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: a column of double precision for an entity's integer
-- database
create table customer (id bigint primary key, x double precision);
-- entities
create table customer (id bigint primary key, x integer);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: a column of json for an entity's jsonb
-- database
create table customer (id bigint primary key, x json);
-- entities
create table customer (id bigint primary key, x jsonb);
-- expect INFO COSMETIC column public.customer.x

-- case: a column of text for an entity's json
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x json);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: a column of oid for an entity's bytea
-- database
create table customer (id bigint primary key, x oid);
-- entities
create table customer (id bigint primary key, x bytea);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of bytea for an entity's oid
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x oid);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of text for an entity's oid
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x oid);
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: a column of text for an entity's integer
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x integer);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: a column of integer for an entity's text
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x text);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of uuid for an entity's text
-- database
create table customer (id bigint primary key, x uuid);
-- entities
create table customer (id bigint primary key, x text);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of text for an entity's uuid
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x uuid);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: a column of varchar(36) for an entity's uuid
-- database
create table customer (id bigint primary key, x varchar(36));
-- entities
create table customer (id bigint primary key, x uuid);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: a column of char(5) for an entity's varchar(5)
-- database
create table customer (id bigint primary key, x char(5));
-- entities
create table customer (id bigint primary key, x varchar(5));
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: a column of char(5) for an entity's varchar(9)
-- database
create table customer (id bigint primary key, x char(5));
-- entities
create table customer (id bigint primary key, x varchar(9));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of char(1) for an entity's varchar(1)
-- database
create table customer (id bigint primary key, x char(1));
-- entities
create table customer (id bigint primary key, x varchar(1));

-- case: a column of bytea for an entity's uuid
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x uuid);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a column of boolean for an entity's integer
-- database
create table customer (id bigint primary key, x boolean);
-- entities
create table customer (id bigint primary key, x integer);
-- expect ERROR INSERT_FAILS column public.customer.x
