-- case: a double attribute on a column of real
-- trap T01
-- database
create table customer (id bigint primary key, x real);
-- entities
create table customer (id bigint primary key, x double precision);
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: float(53) is double precision
-- trap T01
-- database
create table customer (id bigint primary key, x double precision);
-- entities
create table customer (id bigint primary key, x float(53));

-- case: a numeric column with fewer digits than the attribute
-- trap T02
-- database
create table customer (id bigint primary key, x numeric(8,2));
-- entities
create table customer (id bigint primary key, x numeric(12,2));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a numeric column with fewer decimals than the attribute
-- trap T02
-- database
create table customer (id bigint primary key, x numeric(12,1));
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: a numeric column of the precision and scale that the attribute has
-- trap T02
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x decimal(10,2));

-- case: a numeric column with more digits than the attribute
-- trap T02
-- database
create table customer (id bigint primary key, x numeric(12,2));
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect INFO COSMETIC column public.customer.x

-- case: a numeric column without precision
-- trap T02
-- database
create table customer (id bigint primary key, x numeric);
-- entities
create table customer (id bigint primary key, x numeric(10,2));
-- expect INFO COSMETIC column public.customer.x

-- case: the precision that Hibernate chooses when none is declared
-- trap T02
-- infer customer.x
-- database
create table customer (id bigint primary key, x numeric(10,2));
-- entities
create table customer (id bigint primary key, x numeric(38,2));
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: a text longer than the column allows
-- trap T03
-- database
create table customer (id bigint primary key, x varchar(100));
-- entities
create table customer (id bigint primary key, x varchar(320));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a text longer than the column allows, by Hibernate's default length only
-- trap T03
-- infer customer.x
-- database
create table customer (id bigint primary key, x varchar(100));
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: a text shorter than the column allows
-- trap T03
-- database
create table customer (id bigint primary key, x varchar(320));
-- entities
create table customer (id bigint primary key, x varchar(100));
-- expect INFO COSMETIC column public.customer.x

-- case: a text of the length that the column allows
-- trap T03
-- database
create table customer (id bigint primary key, x varchar(320));
-- entities
create table customer (id bigint primary key, x character varying(320));

-- case: a varchar attribute on a column of text
-- trap T04
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x varchar(100));
-- expect INFO COSMETIC column public.customer.x

-- case: a varchar attribute on a column of char, which is padded
-- trap T05
-- database
create table customer (id bigint primary key, x char(10));
-- entities
create table customer (id bigint primary key, x varchar(10));
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: char on both sides
-- trap T05
-- database
create table customer (id bigint primary key, x char(10));
-- entities
create table customer (id bigint primary key, x character(10));

-- case: a long attribute on a column of integer
-- trap T06
-- database
create table customer (id bigint primary key, x integer);
-- entities
create table customer (id bigint primary key, x bigint);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: an int attribute on a column of bigint
-- trap T06
-- database
create table customer (id bigint primary key, x bigint);
-- entities
create table customer (id bigint primary key, x integer);
-- expect WARNING READ_FAILS column public.customer.x

-- case: int8 is another name of bigint
-- trap T06
-- database
create table customer (id bigint primary key, x bigint);
-- entities
create table customer (id bigint primary key, x int8);

-- case: a timestamp without precision has six digits
-- trap T07
-- database
create table customer (id bigint primary key, x timestamp);
-- entities
create table customer (id bigint primary key, x timestamp(6));

-- case: a timestamp of milliseconds for an attribute of microseconds
-- trap T07
-- database
create table customer (id bigint primary key, x timestamp(3));
-- entities
create table customer (id bigint primary key, x timestamp(6));
-- expect WARNING DATA_TRUNCATED column public.customer.x

-- case: an instant on a column of timestamp without time zone
-- trap T08
-- java customer.x java.time.Instant
-- database
create table customer (id bigint primary key, x timestamp);
-- entities
create table customer (id bigint primary key, x timestamptz);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: a local time on a column of timestamp with time zone
-- trap T08
-- java customer.x java.time.LocalDateTime
-- database
create table customer (id bigint primary key, x timestamptz);
-- entities
create table customer (id bigint primary key, x timestamp);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: timestamp with time zone on both sides
-- trap T08
-- database
create table customer (id bigint primary key, x timestamptz(6));
-- entities
create table customer (id bigint primary key, x timestamp(6) with time zone);

-- case: a local time on a column of time with time zone
-- trap T09
-- database
create table customer (id bigint primary key, x time with time zone);
-- entities
create table customer (id bigint primary key, x time);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: a duration stored as a number on a column of interval
-- trap T09
-- database
create table customer (id bigint primary key, x interval);
-- entities
create table customer (id bigint primary key, x numeric(21));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a duration stored as a number on a column of bigint
-- trap T09
-- database
create table customer (id bigint primary key, x bigint);
-- entities
create table customer (id bigint primary key, x bigint);

-- case: a large object attribute on a column of text
-- trap T10
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x oid);
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: an oid attribute of Hibernate 5 on a column of text
-- trap T10
-- hibernate 5
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x oid);
-- expect ERROR SILENTLY_WRONG column public.customer.x

-- case: a local time of Hibernate 5 on a column of time with time zone
-- trap T09
-- hibernate 5
-- database
create table customer (id bigint primary key, x time with time zone);
-- entities
create table customer (id bigint primary key, x time);
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: a text attribute on a column of oid
-- trap T10
-- database
create table customer (id bigint primary key, x oid);
-- entities
create table customer (id bigint primary key, x text);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a bytea attribute on a column of oid
-- trap T11
-- database
create table customer (id bigint primary key, x oid);
-- entities
create table customer (id bigint primary key, x bytea);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: an oid attribute on a column of bytea
-- trap T11
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x oid);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: bytea on both sides
-- trap T11
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x bytea);

-- case: a boolean attribute on a column of smallint
-- trap T12
-- database
create table customer (id bigint primary key, x smallint);
-- entities
create table customer (id bigint primary key, x boolean);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a boolean that a converter stores as text
-- trap T12
-- database
create table customer (id bigint primary key, x char(1));
-- entities
create table customer (id bigint primary key, x char(1));

-- case: a uuid attribute on a column of text
-- trap T16
-- database
create table customer (id bigint primary key, x varchar(36));
-- entities
create table customer (id bigint primary key, x uuid);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: a text attribute on a column of uuid
-- trap T16
-- database
create table customer (id bigint primary key, x uuid);
-- entities
create table customer (id bigint primary key, x varchar(36));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a uuid attribute on a column of bytea
-- trap T16
-- database
create table customer (id bigint primary key, x bytea);
-- entities
create table customer (id bigint primary key, x uuid);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: uuid on both sides
-- trap T16
-- database
create table customer (id bigint primary key, x uuid);
-- entities
create table customer (id bigint primary key, x uuid);

-- case: a json attribute on a column of jsonb
-- trap T17
-- database
create table customer (id bigint primary key, x jsonb);
-- entities
create table customer (id bigint primary key, x json);
-- expect INFO COSMETIC column public.customer.x

-- case: a jsonb attribute on a column of text
-- trap T17
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x jsonb);
-- expect WARNING NOT_ENFORCED column public.customer.x

-- case: a text attribute on a column of jsonb
-- trap T17
-- database
create table customer (id bigint primary key, x jsonb);
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: an array of the same elements
-- trap T18
-- database
create table customer (id bigint primary key, x text[]);
-- entities
create table customer (id bigint primary key, x _text);

-- case: an array of other elements
-- trap T18
-- database
create table customer (id bigint primary key, x integer[]);
-- entities
create table customer (id bigint primary key, x text[]);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: an array attribute on a column of a single value
-- trap T18
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x text[]);
-- expect ERROR QUERY_FAILS column public.customer.x

-- case: a domain is compared by its base type
-- trap T19
-- all
create domain public.email as varchar(320);
-- database
create table customer (id bigint primary key, x public.email);
-- entities
create table customer (id bigint primary key, x varchar(320));

-- case: a domain narrower than the attribute
-- trap T19
-- all
create domain public.email as varchar(100);
-- database
create table customer (id bigint primary key, x public.email);
-- entities
create table customer (id bigint primary key, x varchar(320));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: inet on both sides
-- trap T20
-- database
create table customer (id bigint primary key, x inet);
-- entities
create table customer (id bigint primary key, x inet);

-- case: an inet column with a text attribute
-- trap T20
-- database
create table customer (id bigint primary key, x inet);
-- entities
create table customer (id bigint primary key, x varchar(50));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: a tsvector column with a text attribute
-- trap T20
-- database
create table customer (id bigint primary key, x tsvector);
-- entities
create table customer (id bigint primary key, x text);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: columnDefinition with default and not null
-- trap T21
-- database
create table customer (id bigint primary key, x varchar(10) default 'a' not null);
-- entities
create table customer (id bigint primary key, x varchar(10) default 'a'::text not null);

-- case: a default length on a shorter character(n)
-- trap T05
-- infer customer.x
-- database
create table customer (id bigint primary key, x char(2));
-- entities
create table customer (id bigint primary key, x varchar(255));
-- expect WARNING INSERT_FAILS column public.customer.x

-- case: a longer text on character(n)
-- trap T05
-- database
create table customer (id bigint primary key, x char(2));
-- entities
create table customer (id bigint primary key, x varchar(5));
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: text on both sides
-- trap T04
-- all
create table customer (id bigint primary key, x text);

-- case: a large object on both sides
-- trap T10
-- all
create table customer (id bigint primary key, x oid);

-- case: jsonb on both sides
-- trap T17
-- all
create table customer (id bigint primary key, x jsonb);

-- case: a columnDefinition that PostgreSQL normalises to something else
-- trap T21
-- database
create table customer (id bigint primary key, x varchar(10) default 'a' not null);
-- entities
create table customer (id bigint primary key, x varchar(20) default 'a' not null);
-- expect ERROR INSERT_FAILS column public.customer.x

-- case: differences of types without effect are one finding
-- database
create table customer (id bigint primary key, a jsonb, b jsonb, c varchar);
-- entities
create table customer (id bigint primary key, a json, b json, c text);
-- expect INFO COSMETIC table public.customer members=2
