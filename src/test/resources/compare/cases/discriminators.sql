-- case: the check lists every concrete class
-- trap T28
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- database
create table animal (id bigint primary key, kind varchar(31) not null check (kind in ('Dog', 'Cat')));
-- entities
create table animal (id bigint primary key, kind varchar(31) not null check ((kind = any (array['Cat', 'Dog']))));

-- case: the check refuses a class
-- trap T28
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- database
create table animal (id bigint primary key, kind varchar(31) not null check (kind in ('Dog')));
-- entities
create table animal (id bigint primary key, kind varchar(31) not null check (kind in ('Cat', 'Dog')));
-- expect ERROR INSERT_FAILS check public.animal (kind)

-- case: the check refuses a class, and this version of Hibernate writes no check
-- trap T28
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- database
create table animal (id bigint primary key, kind varchar(31) not null check (kind in ('Dog')));
-- entities
create table animal (id bigint primary key, kind varchar(31) not null);
-- expect ERROR INSERT_FAILS check public.animal (kind)

-- case: the check allows a value that no class has
-- trap T28
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- database
create table animal (id bigint primary key, kind varchar(31) not null check (kind in ('Dog', 'Cat', 'Fish')));
-- entities
create table animal (id bigint primary key, kind varchar(31) not null);
-- expect WARNING READ_FAILS check public.animal (kind)

-- case: only Hibernate checks the discriminator
-- trap T28
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- database
create table animal (id bigint primary key, kind varchar(31) not null);
-- entities
create table animal (id bigint primary key, kind varchar(31) not null check (kind in ('Cat', 'Dog')));

-- case: classes with numeric discriminator values
-- trap T28
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING 1,2
-- database
create table animal (id bigint primary key, kind integer not null check (kind in (1, 2)));
-- entities
create table animal (id bigint primary key, kind integer not null);

-- case: the values are shorter than the column of either side
-- trap T28
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- infer animal.kind
-- database
create table animal (id bigint primary key, kind varchar(3) not null);
-- entities
create table animal (id bigint primary key, kind varchar(31) not null);

-- case: numbers that name classes fit into a smaller integer
-- column animal.kind DISCRIMINATOR
-- database
create table animal (id bigint primary key, kind smallint not null);
-- entities
create table animal (id bigint primary key, kind integer not null);

-- case: numbers that name classes are read from a larger integer
-- column animal.kind DISCRIMINATOR
-- database
create table animal (id bigint primary key, kind bigint not null);
-- entities
create table animal (id bigint primary key, kind integer not null);

-- case: the column fills the names of classes with blanks
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- database
create table animal (id bigint primary key, kind char(10) not null);
-- entities
create table animal (id bigint primary key, kind varchar(31) not null);
-- expect ERROR READ_FAILS column public.animal.kind

-- case: the names of classes fill the column
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING Cat,Dog
-- database
create table animal (id bigint primary key, kind char(3) not null);
-- entities
create table animal (id bigint primary key, kind varchar(31) not null);

-- case: the number of a class does not fit into a smaller integer
-- column animal.kind DISCRIMINATOR
-- enum animal.kind STRING 7,100000
-- database
create table animal (id bigint primary key, kind smallint not null);
-- entities
create table animal (id bigint primary key, kind integer not null);
-- expect ERROR INSERT_FAILS column public.animal.kind
