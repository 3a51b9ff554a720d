-- case: SG206 null for a primitive
-- java t.x int
-- attribute int x;
-- database
create table t (id bigint primary key, x integer); insert into t values (1, null);
-- entities
create table t (id bigint primary key, x integer not null);
-- then throws Cannot invoke
-- expect WARNING READ_FAILS column public.t.x

-- case: SG206 null for a wrapper, which is no matter on reading
-- attribute Integer x;
-- database
create table t (id bigint primary key, x integer); insert into t values (1, null);
-- entities
create table t (id bigint primary key, x integer not null);
-- then reads null
-- expect WARNING NOT_ENFORCED column public.t.x

-- case: SG201 a large object from text
-- attribute @jakarta.persistence.Lob String x;
-- database
create table t (id bigint primary key, x text); insert into t values (1, 'hello');
-- entities
create table t (id bigint primary key, x oid);
-- then throws Bad value for type long : hello
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG201 a fraction for a whole number
-- attribute Integer x;
-- database
create table t (id bigint primary key, x double precision); insert into t values (1, 1.5);
-- entities
create table t (id bigint primary key, x integer);
-- then reads 1
-- expect WARNING SILENTLY_WRONG column public.t.x

-- case: SG204 a number that an int does not hold
-- attribute Integer x;
-- database
create table t (id bigint primary key, x bigint); insert into t values (1, 3000000000);
-- entities
create table t (id bigint primary key, x integer);
-- then throws Bad value for type int : 3000000000
-- expect WARNING READ_FAILS column public.t.x

-- case: SG210 a name that is no constant
-- enum t.x STRING A
-- attribute public enum E { A } @jakarta.persistence.Enumerated(jakarta.persistence.EnumType.STRING) E x;
-- database
create table t (id bigint primary key, x varchar(10) check (x in ('A', 'B'))); insert into t values (1, 'B');
-- entities
create table t (id bigint primary key, x varchar(10) check (x in ('A')));
-- then throws No enum constant
-- expect WARNING READ_FAILS check public.t (x)

-- case: SG212 a number that is another constant now
-- enum t.x ORDINAL PAID,NEW
-- attribute public enum E { PAID, NEW } @jakarta.persistence.Enumerated E x;
-- database
create table t (id bigint primary key, x smallint); comment on column t.x is '0 = NEW, 1 = PAID'; insert into t values (1, 0);
-- entities
create table t (id bigint primary key, x smallint);
-- then reads PAID
-- expect ERROR SILENTLY_WRONG column public.t.x

-- case: SG201 text that is padded
-- attribute String x;
-- database
create table t (id bigint primary key, x char(3)); insert into t values (1, 'a');
-- entities
create table t (id bigint primary key, x varchar(3));
-- then reads a  
-- expect WARNING SILENTLY_WRONG column public.t.x

-- case: SG302 two rows at the other side of a one-to-one association
-- attribute @jakarta.persistence.OneToOne(mappedBy = "owner") Part x; @jakarta.persistence.Entity(name = "part") public static class Part { @jakarta.persistence.Id Long id; @jakarta.persistence.OneToOne SELF owner; }
-- column part.owner_id FOREIGN_KEY
-- infer part.owner_id
-- reader part.owner_id T.x
-- database
create table t (id bigint primary key); create table part (id bigint primary key, owner_id bigint references t); insert into t values (1); insert into part values (1, 1), (2, 1);
-- entities
create table t (id bigint primary key); create table part (id bigint primary key, owner_id bigint unique references t);
-- then throws Duplicate row was found
-- expect WARNING READ_FAILS unique public.part (owner_id)

-- case: SG302 two rows at the other side of a one-to-one association with a join table
-- attribute @jakarta.persistence.OneToOne(mappedBy = "owner") Part x; @jakarta.persistence.Entity(name = "part") public static class Part { @jakarta.persistence.Id Long id; @jakarta.persistence.OneToOne @jakarta.persistence.JoinTable(name = "part_t") SELF owner; }
-- reader part_t.owner_id T.x
-- database
create table t (id bigint primary key); create table part (id bigint primary key); create table part_t (id bigint primary key references part, owner_id bigint references t); insert into t values (1); insert into part values (1), (2); insert into part_t values (1, 1), (2, 1);
-- entities
create table t (id bigint primary key); create table part (id bigint primary key); create table part_t (id bigint primary key references part, owner_id bigint unique references t);
-- then throws Duplicate row was found
-- expect WARNING READ_FAILS unique public.part_t (owner_id)

-- case: SG302 two rows that an association references by another column than the primary key
-- attribute @jakarta.persistence.ManyToOne @jakarta.persistence.JoinColumn(referencedColumnName = "code") Place x; @jakarta.persistence.Entity(name = "place") public static class Place { @jakarta.persistence.Id Long id; String code; }
-- reader place.code T.x
-- database
create table place (id bigint primary key, code varchar(255)); create table t (id bigint primary key, x_code varchar(255)); insert into place values (1, 'a'), (2, 'a'); insert into t values (1, 'a');
-- entities
create table place (id bigint primary key, code varchar(255) unique); create table t (id bigint primary key, x_code varchar(255));
-- then throws Duplicate row was found
-- expect WARNING READ_FAILS unique public.place (code)

-- case: SG302 two rows with one natural identifier
-- attribute @org.hibernate.annotations.NaturalId String x;
-- reader t.x T.x
-- database
create table t (id bigint primary key, x varchar(255)); insert into t values (1, 'a'), (2, 'a');
-- entities
create table t (id bigint primary key, x varchar(255) unique);
-- then throws more that one row
-- expect WARNING READ_FAILS unique public.t (x)

-- case: SG201 text without a type for json
-- attribute String x;
-- strings UNTYPED
-- writes {"a": 1}
-- database
create table t (id bigint primary key, x jsonb);
-- entities
create table t (id bigint primary key, x varchar(255));
-- then reads {"a": 1}
-- expect INFO COSMETIC column public.t.x

-- case: SG201 text without a type for a uuid
-- attribute String x;
-- strings UNTYPED
-- writes 6f1c1f5e-5b5a-4d7c-9a52-0d4f6a1b2c3d
-- database
create table t (id bigint primary key, x uuid);
-- entities
create table t (id bigint primary key, x varchar(255));
-- then reads 6f1c1f5e-5b5a-4d7c-9a52-0d4f6a1b2c3d
-- expect INFO COSMETIC column public.t.x

-- case: SG201 text without a type for an enum of the database
-- attribute String x;
-- strings UNTYPED
-- writes A
-- database
create type e as enum ('A'); create table t (id bigint primary key, x e);
-- entities
create type e as enum ('A'); create table t (id bigint primary key, x varchar(255));
-- then reads A
-- expect INFO COSMETIC column public.t.x

-- case: SG308 Hibernate does not start
-- generated u.id SEQUENCE t_seq 50 REFUSED
-- attribute Integer x; @jakarta.persistence.Entity @jakarta.persistence.Table(name = "u") static class Other { @jakarta.persistence.Id @jakarta.persistence.GeneratedValue(generator = "t_seq") @jakarta.persistence.SequenceGenerator(name = "t_seq", sequenceName = "t_seq", allocationSize = 50) Long id; }
-- all
create table t (id bigint primary key, x integer);
create table u (id bigint primary key);
-- database
create sequence t_seq;
-- entities
create sequence t_seq increment 50;
-- then throws increment size
-- expect ERROR INSERT_FAILS sequence public.t_seq

-- case: SG203 a text that UPDATE alone writes
-- updated t.x
-- attribute @jakarta.persistence.Column(insertable = false, length = 5) String x;
-- writes UPDATE abcd
-- database
create table t (id bigint primary key, x varchar(3));
-- entities
create table t (id bigint primary key, x varchar(5));
-- then throws value too long for type character varying(3)
-- expect ERROR UPDATE_FAILS column public.t.x

-- case: SG203 an INSERT without the attribute, which is set
-- updated t.x
-- attribute @jakarta.persistence.Column(insertable = false, length = 5) String x;
-- writes abcd
-- database
create table t (id bigint primary key, x varchar(3) default 'abc');
-- entities
create table t (id bigint primary key, x varchar(5));
-- then reads abc
-- expect ERROR UPDATE_FAILS column public.t.x
