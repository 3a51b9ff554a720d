-- case: SG203 a longer text is refused
-- database
create table t (id bigint primary key, x varchar(3));
-- entities
create table t (id bigint primary key, x varchar(5));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('abcd');
-- then fails 22001
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG203 a shorter limit of the entity harms nobody
-- database
create table t (id bigint primary key, x varchar(5));
-- entities
create table t (id bigint primary key, x varchar(3));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('abcd');select x from t;
-- then gives abcd
-- expect INFO COSMETIC column public.t.x

-- case: SG202 too many digits
-- database
create table t (id bigint primary key, x numeric(4,2));
-- entities
create table t (id bigint primary key, x numeric(6,2));
-- run
prepare p(numeric) as insert into t values (1, $1); execute p(123.45);
-- then fails 22003
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG202 too many decimals
-- database
create table t (id bigint primary key, x numeric(6,1));
-- entities
create table t (id bigint primary key, x numeric(6,2));
-- run
prepare p(numeric) as insert into t values (1, $1); execute p(1.25);select x from t;
-- then gives 1.3
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG106 a column that no INSERT names
-- unwritten t.x
-- database
create table t (id bigint primary key, n text, x text not null);
-- entities
create table t (id bigint primary key, n text, x text not null);
-- run
prepare p(text) as insert into t (id, n) values (1, $1); execute p('a');
-- then fails 23502
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG205 a version that is rounded
-- column t.x VERSION
-- database
create table t (id bigint primary key, x timestamp(0) not null);
-- entities
create table t (id bigint primary key, x timestamp(6) not null);
-- run
prepare p(timestamp) as insert into t values (1, $1); execute p('2026-01-01 00:00:00.123456');select count(*) from t where x = '2026-01-01 00:00:00.123456';
-- then gives 0
-- expect ERROR UPDATE_FAILS column public.t.x

-- case: SG204 a long on an integer
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x bigint);
-- run
prepare p(bigint) as insert into t values (1, $1); execute p(3000000000);
-- then fails 22003
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG204 an int on a bigint
-- database
create table t (id bigint primary key, x bigint);
-- entities
create table t (id bigint primary key, x integer);
-- run
insert into t values (1, 3000000000); select x from t;
-- then unreadable java.lang.Integer
-- expect WARNING READ_FAILS column public.t.x

-- case: SG205 milliseconds
-- database
create table t (id bigint primary key, x timestamp(3));
-- entities
create table t (id bigint primary key, x timestamp(6));
-- run
prepare p(timestamp) as insert into t values (1, $1); execute p('2026-01-01 00:00:00.123456');select x from t;
-- then gives 2026-01-01 00:00:00.123
-- expect WARNING DATA_TRUNCATED column public.t.x

-- case: SG205 a point in time without zone
-- java t.x java.time.Instant
-- database
create table t (id bigint primary key, x timestamp);
-- entities
create table t (id bigint primary key, x timestamptz);
-- run
set timezone = 'Asia/Tokyo'; insert into t values (1, timestamptz '2026-01-01 00:00:00+00'); select x = '2026-01-01 00:00:00' from t;
-- then gives f
-- expect WARNING SILENTLY_WRONG column public.t.x

-- case: SG205 a local time with zone
-- java t.x java.time.LocalDateTime
-- database
create table t (id bigint primary key, x timestamptz);
-- entities
create table t (id bigint primary key, x timestamp);
-- run
set timezone = 'UTC'; prepare p(timestamp) as insert into t values (1, $1); execute p('2026-01-01 00:00:00');set timezone = 'Asia/Tokyo'; select x::timestamp = '2026-01-01 00:00:00' from t;
-- then gives f
-- expect WARNING SILENTLY_WRONG column public.t.x

-- case: SG205 a date without its time
-- database
create table t (id bigint primary key, x date);
-- entities
create table t (id bigint primary key, x timestamp);
-- run
prepare p(timestamp) as insert into t values (1, $1); execute p('2026-01-01 12:00:00');select x::timestamp from t;
-- then gives 2026-01-01 00:00:00
-- expect ERROR DATA_TRUNCATED column public.t.x

-- case: SG205 a date on a timestamp is stored whole, but drops the time of others
-- java t.x java.time.LocalDate
-- database
create table t (id bigint primary key, x timestamp);
-- entities
create table t (id bigint primary key, x date);
-- run
insert into t values (1, '2026-01-01 12:00:00'); prepare p(date) as update t set x = $1 where id = 1; do $$ begin execute format('execute p(%L)', (select x::date from t)); end $$; select x from t;
-- then gives 2026-01-01 00:00:00
-- expect WARNING DATA_TRUNCATED column public.t.x

-- case: SG205 a date on an instant shifts with the time zone
-- java t.x java.time.LocalDate
-- database
create table t (id bigint primary key, x timestamptz);
-- entities
create table t (id bigint primary key, x date);
-- run
set timezone = 'Asia/Tokyo'; prepare p(date) as insert into t values (1, $1); execute p('2026-01-01');set timezone = 'UTC'; select x::date from t;
-- then gives 2025-12-31
-- expect WARNING SILENTLY_WRONG column public.t.x

-- case: SG201 a uuid is stored as text, but cannot be looked up
-- database
create table t (id bigint primary key, x varchar(36));
-- entities
create table t (id bigint primary key, x uuid);
-- run
prepare p(uuid) as select * from t where x = $1;
-- then fails 42883
-- expect ERROR QUERY_FAILS column public.t.x

-- case: SG201 text on uuid
-- database
create table t (id bigint primary key, x uuid);
-- entities
create table t (id bigint primary key, x varchar(36));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('0e37df36-f698-11e6-8dd4-cb9ced3df976');
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 uuid on bytea
-- database
create table t (id bigint primary key, x bytea);
-- entities
create table t (id bigint primary key, x uuid);
-- run
prepare p(uuid) as insert into t values (1, $1); execute p('0e37df36-f698-11e6-8dd4-cb9ced3df976');
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 text on jsonb
-- database
create table t (id bigint primary key, x jsonb);
-- entities
create table t (id bigint primary key, x varchar(255));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('{}');
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 json on text takes anything
-- database
create table t (id bigint primary key, x text);
-- entities
create table t (id bigint primary key, x jsonb);
-- run
insert into t values (1, 'no json'); select x from t;
-- then gives no json
-- expect WARNING NOT_ENFORCED column public.t.x

-- case: SG201 json on jsonb
-- database
create table t (id bigint primary key, x jsonb);
-- entities
create table t (id bigint primary key, x json);
-- run
prepare p(json) as insert into t values (1, $1); execute p('{}'); select x from t;
-- then gives {}
-- expect INFO COSMETIC column public.t.x

-- case: SG201 boolean on smallint
-- database
create table t (id bigint primary key, x smallint);
-- entities
create table t (id bigint primary key, x boolean);
-- run
prepare p(boolean) as insert into t values (1, $1); execute p(true);
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 an array of other elements
-- database
create table t (id bigint primary key, x integer[]);
-- entities
create table t (id bigint primary key, x text[]);
-- run
prepare p(text[]) as insert into t values (1, $1); execute p('{a}');
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 a single value on an array
-- database
create table t (id bigint primary key, x text[]);
-- entities
create table t (id bigint primary key, x text);
-- run
prepare p(text) as insert into t values (1, $1); execute p('a');
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 double on real
-- database
create table t (id bigint primary key, x real);
-- entities
create table t (id bigint primary key, x double precision);
-- run
prepare p(double precision) as insert into t values (1, $1); execute p(0.123456789012);select x::float8 = 0.123456789012::float8 from t;
-- then gives f
-- expect WARNING DATA_TRUNCATED column public.t.x

-- case: SG201 decimals on whole numbers
-- database
create table t (id bigint primary key, x bigint);
-- entities
create table t (id bigint primary key, x numeric(10,2));
-- run
prepare p(numeric) as insert into t values (1, $1); execute p(1.5);select x from t;
-- then gives 2
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG201 text of fixed length
-- database
create table t (id bigint primary key, x char(5));
-- entities
create table t (id bigint primary key, x varchar(5));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('a');select x from t;
-- then gives a    
-- expect WARNING SILENTLY_WRONG column public.t.x

-- case: SG201 the number of a large object in a column of text
-- database
create table t (id bigint primary key, x text);
-- entities
create table t (id bigint primary key, x oid);
-- run
prepare p(bigint) as insert into t values (1, $1); execute p(22926); select x from t;
-- then gives 22926
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG201 inet from text
-- database
create table t (id bigint primary key, x inet);
-- entities
create table t (id bigint primary key, x varchar(50));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('10.0.0.1');
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG206 null is refused
-- database
create table t (id bigint primary key, x integer not null);
-- entities
create table t (id bigint primary key, x integer);
-- run
prepare p(integer) as insert into t values (1, $1); execute p(null);
-- then fails 23502
-- expect WARNING INSERT_FAILS column public.t.x

-- case: SG206 null is accepted
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x integer not null);
-- run
prepare p(integer) as insert into t values (1, $1); execute p(null);select count(*) from t where x is null;
-- then gives 1
-- expect WARNING NOT_ENFORCED column public.t.x

-- case: SG211 a null version is never matched
-- column t.x VERSION
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x integer not null);
-- run
insert into t values (1, null); prepare p(integer) as with u as (update t set x = 1 where id = 1 and x = $1 returning 1) select count(*) from u; execute p(null);
-- then gives 0
-- expect WARNING UPDATE_FAILS column public.t.x

-- case: SG207 the default is not there
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x integer default 5);
-- run
insert into t (id) values (1); select x is null from t;
-- then gives t
-- expect WARNING NOT_ENFORCED column public.t.x

-- case: SG208 a computed column refuses a value
-- database
create table t (id bigint primary key, x integer generated always as (1) stored);
-- entities
create table t (id bigint primary key, x integer);
-- run
prepare p(integer) as insert into t values (1, $1); execute p(5);
-- then fails 428C9
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG208 another expression
-- unwritten t.x
-- database
create table t (id bigint primary key, x bigint generated always as (id + 1) stored);
-- entities
create table t (id bigint primary key, x bigint generated always as (id + 2) stored);
-- run
insert into t (id) values (1); select x from t;
-- then gives 2
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG201 text on an enum type
-- enum t.x STRING A,B
-- all
create type k as enum ('A', 'B');
-- database
create table t (id bigint primary key, x k);
-- entities
create table t (id bigint primary key, x varchar(10));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('A');
-- then fails 42804
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG210 a constant the check refuses
-- enum t.x STRING A,B
-- database
create table t (id bigint primary key, x text check (x in ('A')));
-- entities
create table t (id bigint primary key, x text check (x in ('A', 'B')));
-- run
prepare p(varchar) as insert into t values (1, $1); execute p('B');
-- then fails 23514
-- expect ERROR INSERT_FAILS check public.t (x)

-- case: SG210 a label the type lacks
-- database
create type k as enum ('A'); create table t (id bigint primary key, x k);
-- entities
create type k as enum ('A', 'B');create table t (id bigint primary key, x k);
-- run
insert into t values (1, 'B');
-- then fails 22P02
-- expect ERROR INSERT_FAILS enum public.k

-- case: SG210 a value that Java lacks is stored all the same
-- enum t.x STRING A
-- database
create table t (id bigint primary key, x text check (x in ('A', 'B')));
-- entities
create table t (id bigint primary key, x text check (x in ('A')));
-- run
insert into t values (1, 'B'); select x from t;
-- then gives B
-- expect WARNING READ_FAILS check public.t (x)

-- case: SG101 no table
-- database

-- entities
create table t (id bigint primary key);
-- run
select id from t;
-- then fails 42P01
-- expect ERROR QUERY_FAILS table public.t

-- case: SG104 an unmapped column may be left out
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key);
-- run
insert into t (id) values (1); select count(*) from t;
-- then gives 1
-- expect INFO COSMETIC column public.t.x

-- case: SG102 no column
-- database
create table t (id bigint primary key);
-- entities
create table t (id bigint primary key, x integer);
-- run
select x from t;
-- then fails 42703
-- expect ERROR QUERY_FAILS column public.t.x

-- case: SG105 nobody gives a value
-- database
create table t (id bigint primary key, x integer not null);
-- entities
create table t (id bigint primary key);
-- run
insert into t (id) values (1);
-- then fails 23502
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG301 the same identifier twice
-- database
create table t (id bigint not null);
-- entities
create table t (id bigint primary key);
-- run
insert into t values (1), (1); select count(*) from t;
-- then gives 2
-- expect WARNING NOT_ENFORCED primary-key public.t (id)

-- case: SG301 a key of fewer columns
-- database
create table t (a int, b int not null, primary key (a));
-- entities
create table t (a int, b int, primary key (a, b));
-- run
insert into t values (1, 1), (1, 2);
-- then fails 23505
-- expect ERROR INSERT_FAILS primary-key public.t (a)

-- case: SG301 an indexed list with a key over its elements
-- role t LIST
-- database
create table t (owner int, at int not null, x text, primary key (owner, x));
-- entities
create table t (owner int, at int, x text not null, primary key (owner, at));
-- run
insert into t values (1, 0, 'a'), (1, 1, 'a');
-- then fails 23505
-- expect WARNING INSERT_FAILS primary-key public.t (owner, x)

-- case: SG316 equal elements of a list
-- role t LIST
-- database
create table t (owner int, x text, primary key (owner, x));
-- entities
create table t (owner int not null, x text);
-- run
insert into t values (1, 'a'), (1, 'a');
-- then fails 23505
-- expect WARNING INSERT_FAILS primary-key public.t (owner, x)

-- case: SG316 null in an element of a set
-- role t COLLECTION
-- database
create table t (owner int, x text, y int not null, primary key (owner, x));
-- entities
create table t (owner int not null, x text, y int not null);
-- run
insert into t values (1, null, 1);
-- then fails 23502
-- expect INFO INSERT_FAILS primary-key public.t (owner, x)

-- case: SG317 equal elements of a list
-- role t LIST
-- database
create table t (owner int not null, x text, unique (owner, x));
-- entities
create table t (owner int not null, x text);
-- run
insert into t values (1, 'a'), (1, 'a');
-- then fails 23505
-- expect WARNING INSERT_FAILS unique public.t (owner, x)

-- case: SG317 the second revision of a row
-- role t AUDIT
-- database
create table t (id int, rev int, x text unique, primary key (id, rev));
-- entities
create table t (id int, rev int, x text, primary key (id, rev));
-- run
insert into t values (1, 1, 'a'), (1, 2, 'a');
-- then fails 23505
-- expect WARNING INSERT_FAILS unique public.t (x)

-- case: SG319 a referenced row that does not exist
-- all
create table other (id int primary key);
-- database
create table t (id int primary key, x int references other);
-- entities
create table t (id int primary key, x int);
-- run
insert into t values (1, 1);
-- then fails 23503
-- expect INFO INSERT_FAILS foreign-key public.t (x)

-- case: SG302 repeated values
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x integer unique);
-- run
insert into t values (1, 1), (2, 1); select count(*) from t;
-- then gives 2
-- expect WARNING NOT_ENFORCED unique public.t (x)

-- case: SG303 a reference to nothing
-- all
create table p (id bigint primary key); create table q (id bigint primary key);
-- database
create table t (id bigint primary key, x bigint);
-- entities
create table t (id bigint primary key, x bigint references p);
-- run
insert into t values (1, 9); select count(*) from t;
-- then gives 1
-- expect WARNING NOT_ENFORCED foreign-key public.t (x)

-- case: SG303 another target
-- all
create table p (id bigint primary key); create table q (id bigint primary key);
-- database
create table t (id bigint primary key, x bigint references q);
-- entities
create table t (id bigint primary key, x bigint references p);
-- run
insert into p values (9); insert into t values (1, 9);
-- then fails 23503
-- expect ERROR INSERT_FAILS foreign-key public.t (x)

-- case: SG304 no cascade
-- all
create table p (id bigint primary key); create table q (id bigint primary key);
-- database
create table t (id bigint primary key, x bigint references p);
-- entities
create table t (id bigint primary key, x bigint references p on delete cascade);
-- run
insert into p values (9); insert into t values (1, 9); delete from p;
-- then fails 23503
-- expect ERROR UPDATE_FAILS foreign-key public.t (x)

-- case: SG305 a forbidden value
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x integer check (x > 0));
-- run
insert into t values (1, -1); select x from t;
-- then gives -1
-- expect WARNING NOT_ENFORCED check public.t (x)

-- case: SG306 the whole table is read
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x integer); create index on t (x);
-- run
explain select * from t where x = 1;
-- then plans Seq Scan
-- expect WARNING SLOW index public.t (x)

-- case: SG307 no sequence
-- database
create table t (id bigint primary key);
-- entities
create table t (id bigint primary key); create sequence t_seq increment 50;
-- run
select nextval('t_seq');
-- then fails 42P01
-- expect ERROR INSERT_FAILS sequence public.t_seq

-- case: SG308 identifiers repeat
-- database
create table t (id bigint primary key); create sequence t_seq;
-- entities
create table t (id bigint primary key); create sequence t_seq increment 50;
-- run
insert into t select generate_series(v, v + 49) from nextval('t_seq') v; insert into t select generate_series(v, v + 49) from nextval('t_seq') v;
-- then fails 23505
-- expect ERROR DUPLICATE_KEY sequence public.t_seq

-- case: SG309 always refuses a value
-- database
create table t (id bigint generated always as identity primary key);
-- entities
create table t (id bigint primary key);
-- run
insert into t values (1);
-- then fails 428C9
-- expect ERROR INSERT_FAILS column public.t.id

-- case: SG309 nobody counts
-- database
create table t (id bigint primary key, y int);
-- entities
create table t (id bigint generated by default as identity primary key, y int);
-- run
insert into t (y) values (1);
-- then fails 23502
-- expect ERROR INSERT_FAILS column public.t.id

-- case: SG310 rows of the past
-- rows to fix first
-- all
create table p (id bigint primary key); create table q (id bigint primary key);
-- database
create table t (id bigint primary key, x bigint); insert into t values (1, 9); alter table t add foreign key (x) references p not valid;
-- entities
create table t (id bigint primary key, x bigint references p);
-- run
select count(*) from t;
-- then gives 1
-- expect INFO COSMETIC foreign-key public.t (x)

-- case: SG901 names of another strategy
-- database
create table t (id bigint primary key, first_name text, last_name text);
-- entities
create table t (id bigint primary key, firstname text, lastname text);
-- run
select firstname from t;
-- then fails 42703
-- expect ERROR QUERY_FAILS column public.t.firstname members=4

-- case: SG902 a new name
-- database
create table t (id bigint primary key, email text);
-- entities
create table t (id bigint primary key, mail text);
-- run
select mail from t;
-- then fails 42703
-- expect ERROR QUERY_FAILS column public.t.mail members=2

-- case: SG212 the number means another constant
-- enum t.x ORDINAL PAID,NEW
-- database
create table t (id bigint primary key, x integer); comment on column t.x is '0 = NEW, 1 = PAID';
-- entities
create table t (id bigint primary key, x integer);
-- run
insert into t values (1, 0); select (array['PAID', 'NEW'])[x + 1] from t;
-- then gives PAID
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG213 the longer name means the shorter one
-- shortened t.the_address_that_the_customer_wants_every_parcel_delivered_to_f the_address_that_the_customer_wants_every_parcel_delivered_to_first
-- all
create table t (id bigint primary key, the_address_that_the_customer_wants_every_parcel_delivered_to_first integer);
-- run
insert into t values (1, 5); select the_address_that_the_customer_wants_every_parcel_delivered_to_first from t;
-- then gives 5
-- expect WARNING COSMETIC column public.t.the_address_that_the_customer_wants_every_parcel_delivered_to_f

-- case: SG311 an identifier that does not fit
-- fix both
-- all
create table p (id bigint primary key); create table t (id bigint primary key, x integer references p);
-- run
insert into p values (3000000000); insert into t values (1, 3000000000);
-- then fails 22003
-- expect WARNING INSERT_FAILS foreign-key public.t (x)

-- case: SG311 the index of the foreign key does not serve the deletion
-- fix both
-- all
create table p (id numeric(19,0) primary key); create table t (id bigint primary key, x bigint references p); create index on t (x);
-- run
set enable_seqscan = off; set enable_indexonlyscan = off; explain select 1 from t where 5::numeric = x;
-- then plans Seq Scan
-- expect WARNING SLOW foreign-key public.t (x)

-- case: SG311 a wider column takes every identifier
-- fix both
-- all
create table p (id integer primary key); create table t (id bigint primary key, x bigint references p);
-- run
insert into p values (2147483647); insert into t values (1, 2147483647); select x from t;
-- then gives 2147483647
-- expect INFO COSMETIC foreign-key public.t (x)

-- case: SG312 the values of a deleted row are taken
-- column t.deleted SOFT_DELETE
-- fix both
-- all
create table t (id bigint primary key, x text unique, deleted boolean not null);
-- run
insert into t values (1, 'a', false); update t set deleted = true where id = 1; insert into t values (2, 'a', false);
-- then fails 23505
-- expect WARNING INSERT_FAILS unique public.t (x)

-- case: SG312 the second deletion
-- column t.deleted SOFT_DELETE
-- fix both
-- all
create table t (id bigint primary key, x text, deleted boolean not null, unique (x, deleted));
-- run
insert into t values (1, 'a', true), (2, 'a', false); update t set deleted = true where id = 2;
-- then fails 23505
-- expect WARNING UPDATE_FAILS unique public.t (x, deleted)

-- case: SG313 the elements go with their owner
-- collection t.x P.elements mappedBy persist
-- all
create table p (id bigint primary key);
-- database
create table t (id bigint primary key, x bigint references p on delete cascade);
-- entities
create table t (id bigint primary key, x bigint references p);
-- run
insert into p values (1); insert into t values (1, 1); delete from p; select count(*) from t;
-- then gives 0
-- expect WARNING SILENTLY_WRONG foreign-key public.t (x)

-- case: SG314 null is set and refused
-- all
create table p (id bigint primary key);
-- database
create table t (id bigint primary key, x bigint not null references p on delete set null);
-- entities
create table t (id bigint primary key, x bigint not null references p);
-- run
insert into p values (1); insert into t values (1, 1); delete from p;
-- then fails 23502
-- expect ERROR UPDATE_FAILS foreign-key public.t (x)

-- case: SG315 a row of another partition
-- database
create table whole (id bigint primary key) partition by range (id); create table t partition of whole for values from (0) to (10);
-- entities
create table t (id bigint primary key);
-- ignoring public.whole
-- run
insert into t values (11);
-- then fails 23514
-- expect WARNING INSERT_FAILS table public.t

-- case: SG206 Envers writes null when a row is deleted
-- role t AUDIT
-- infer t.x
-- database
create table t (id bigint, rev integer, revtype smallint, x text not null, primary key (rev, id));
-- entities
create table t (id bigint, rev integer, revtype smallint, x text, primary key (rev, id));
-- run
insert into t (id, rev, revtype, x) values (1, 2, 2, null);
-- then fails 23502
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG206 the elements of a collection are inserted without their owner
-- collection t.x P.elements own all
-- infer t.x
-- all
create table p (id bigint primary key);
-- database
create table t (id bigint primary key, x bigint not null references p);
-- entities
create table t (id bigint primary key, x bigint references p);
-- run
insert into p values (1); insert into t (id) values (1); update t set x = 1 where id = 1;
-- then fails 23502
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG210 the discriminator of a class is refused
-- column t.x DISCRIMINATOR
-- enum t.x STRING Cat,Dog
-- database
create table t (id bigint primary key, x varchar(31) not null check (x in ('Dog')));
-- entities
create table t (id bigint primary key, x varchar(31) not null);
-- run
insert into t (x, id) values ('Cat', 1);
-- then fails 23514
-- expect ERROR INSERT_FAILS check public.t (x)

-- case: SG203 the longest constant of an enum
-- enum t.x STRING A,LONGEST
-- infer t.x
-- database
create table t (id bigint primary key, x varchar(3));
-- entities
create table t (id bigint primary key, x varchar(255));
-- run
insert into t values (1, 'LONGEST');
-- then fails 22001
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG214 rows come in another order
-- database
create collation german (provider = icu, locale = 'de'); create table t (id bigint primary key, x text collate german); insert into t values (1, 'b'), (2, 'C');
-- entities
create table t (id bigint primary key, x text collate "C");
-- run
select string_agg(x, '' order by x) from t;
-- then gives bC
-- expect WARNING SILENTLY_WRONG column public.t.x

-- case: SG320 the sequence ends
-- database
create table t (id bigint primary key); create sequence numbers maxvalue 2;
-- entities
create table t (id bigint primary key); create sequence numbers maxvalue 2 cycle;
-- run
select nextval('numbers'); select nextval('numbers'); select nextval('numbers');
-- then fails 2200H
-- expect WARNING INSERT_FAILS sequence public.numbers

-- case: SG320 a value beyond the limit
-- database
create table t (id bigint primary key); create sequence numbers start 10;
-- entities
create table t (id bigint primary key); create sequence numbers start 10 maxvalue 10;
-- run
select nextval('numbers'); select nextval('numbers');
-- then gives 11
-- expect WARNING NOT_ENFORCED sequence public.numbers

-- case: SG201 a number of a view is read as text, but not compared with it
-- java t.x java.lang.String
-- database
create table n (id bigint primary key, x bigint); create view t as select id, x from n;
-- entities
create table n (id bigint primary key, x bigint); create table t (id bigint primary key, x varchar(255));
-- run
prepare p(varchar) as select x::text from t where x = $1;
-- then fails 42883
-- expect WARNING QUERY_FAILS column public.t.x

-- case: SG201 a text without a type for an interval
-- java t.x java.time.LocalTime
-- database
create table t (id bigint primary key, x interval);
-- entities
create table t (id bigint primary key, x time);
-- run
insert into t values (1, '03:04:05+01')
-- then fails 22007
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 a text of a date is not compared with a date
-- java t.x java.time.Instant
-- database
create table t (id bigint primary key, x text);
-- entities
create table t (id bigint primary key, x timestamptz);
-- run
select * from t where x < now()
-- then fails 42883
-- expect WARNING QUERY_FAILS column public.t.x

-- case: SG201 text is not compared with a constant of an enum type
-- java t.x shop.Kind
-- enum t.x NAMED_ENUM RED,GREEN
-- all
create type kind as enum ('RED', 'GREEN');
-- database
create table t (id bigint primary key, x text);
-- entities
create table t (id bigint primary key, x kind);
-- run
select * from t where x = 'RED'::kind
-- then fails 42883
-- expect WARNING QUERY_FAILS column public.t.x

-- case: SG201 arrays of text are not compared with arrays of varchar
-- infer t.x
-- database
create table t (id bigint primary key, x text[]);
-- entities
create table t (id bigint primary key, x varchar(255)[]);
-- run
select * from t where x @> cast(array['a'] as varchar array)
-- then fails 42883
-- expect INFO QUERY_FAILS column public.t.x

-- case: SG201 a real has six digits as a number
-- java t.x java.lang.Float
-- database
create table t (id bigint primary key, x numeric);
-- entities
create table t (id bigint primary key, x real);
-- run
insert into t values (1, 1234567::real); select x from t
-- then gives 1234570
-- expect WARNING DATA_TRUNCATED column public.t.x

-- case: SG201 a large whole number
-- java t.x java.math.BigInteger
-- infer t.x
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x numeric(38,0));
-- run
insert into t values (1, 3000000000)
-- then fails 22003
-- expect WARNING INSERT_FAILS column public.t.x

-- case: SG201 a duration in nanoseconds
-- java t.x java.time.Duration
-- database
create table t (id bigint primary key, x integer);
-- entities
create table t (id bigint primary key, x numeric(21,0));
-- run
insert into t values (1, 90000000000::numeric)
-- then fails 22003
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG201 an oid has no sign
-- java t.x java.lang.Integer
-- database
create table t (id bigint primary key, x oid);
-- entities
create table t (id bigint primary key, x integer);
-- run
insert into t values (1, (-1)::integer); select x from t
-- then unreadable java.lang.Integer
-- expect WARNING READ_FAILS column public.t.x

-- case: SG201 an oid has 32 bits
-- java t.x java.lang.Long
-- database
create table t (id bigint primary key, x oid);
-- entities
create table t (id bigint primary key, x bigint);
-- run
insert into t values (1, 5000000000::bigint)
-- then fails 22003
-- expect WARNING INSERT_FAILS column public.t.x

-- case: SG201 json is longer than the text
-- java t.x java.util.Map
-- database
create table t (id bigint primary key, x varchar(10));
-- entities
create table t (id bigint primary key, x jsonb);
-- run
insert into t values (1, '{"a": "0123456789"}'::jsonb)
-- then fails 22001
-- expect WARNING INSERT_FAILS column public.t.x

-- case: SG201 the text of a timestamp is not read from bytes
-- java t.x java.time.LocalDateTime
-- database
create table t (id bigint primary key, x bytea);
-- entities
create table t (id bigint primary key, x timestamp);
-- run
insert into t values (1, '2020-01-02 03:04:05+00'); select x from t
-- then unreadable java.lang.Integer
-- expect ERROR READ_FAILS column public.t.x

-- case: SG203 a name is cut
-- java t.x java.lang.String
-- database
create table t (id bigint primary key, x name);
-- entities
create table t (id bigint primary key, x varchar(100));
-- run
insert into t values (1, repeat('x', 100)::varchar); select length(x) from t
-- then gives 63
-- expect ERROR DATA_TRUNCATED column public.t.x

-- case: SG205 a time is no timestamp
-- java t.x java.time.LocalTime
-- database
create table t (id bigint primary key, x timestamp);
-- entities
create table t (id bigint primary key, x time);
-- run
insert into t values (1, '03:04:05+01')
-- then fails 22007
-- expect ERROR INSERT_FAILS column public.t.x

-- case: SG205 a timestamp with a zone on one without
-- java t.x java.time.LocalDateTime
-- database
create table t (id bigint primary key, x timestamp);
-- entities
create table t (id bigint primary key, x timestamptz);
-- run
set timezone = 'UTC'; prepare p(timestamptz) as insert into t values (1, $1); execute p('2026-01-01 00:00:00+00');set timezone = 'Asia/Tokyo'; select x::timestamptz = '2026-01-01 00:00:00+00' from t
-- then gives f
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG201 vacuumlo looks for large objects in columns of oid
-- java t.x java.lang.String
-- database
create table t (id bigint primary key, x bigint);
-- entities
create table t (id bigint primary key, x oid);
-- run
insert into t values (1, lo_from_bytea(0, 'x')::bigint); select count(*) from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relname = 't' and a.atttypid = 'oid'::regtype and a.attnum > 0
-- then gives 0
-- expect WARNING SILENTLY_WRONG column public.t.x
