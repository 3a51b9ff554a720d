-- case: the comment lists the constants in their order
-- trap T14
-- enum customer.state ORDINAL NEW,PAID,SENT
-- all
create table customer (id bigint primary key, state smallint check (state between 0 and 2));
-- database
comment on column customer.state is '0 = NEW, 1 = PAID, 2 = SENT';

-- case: two constants changed places
-- trap T14
-- enum customer.state ORDINAL PAID,NEW,SENT
-- all
create table customer (id bigint primary key, state smallint check (state between 0 and 2));
-- database
comment on column customer.state is '0 = NEW, 1 = PAID, 2 = SENT';
-- expect ERROR SILENTLY_WRONG column public.customer.state

-- case: a constant was put in front
-- trap T14
-- enum customer.state ORDINAL DRAFT,NEW,PAID
-- all
create table customer (id bigint primary key, state integer);
-- database
comment on column customer.state is 'Where it stands: new(0), paid(1)';
-- expect ERROR SILENTLY_WRONG column public.customer.state

-- case: a constant was added at the end
-- trap T14
-- enum customer.state ORDINAL NEW,PAID,SENT
-- all
create table customer (id bigint primary key, state integer);
-- database
comment on column customer.state is '0: NEW; 1: PAID';

-- case: a comment with numbers that does not list the constants
-- trap T14
-- enum customer.state ORDINAL NEW,PAID,SENT
-- all
create table customer (id bigint primary key, state integer);
-- database
comment on column customer.state is 'Since 2024 - see ticket 17: paid within 30 days, version 1 = draft';

-- case: a name is stored and its place does not matter
-- trap T14
-- enum customer.state STRING PAID,NEW
-- all
create table customer (id bigint primary key, state varchar(10));
-- database
comment on column customer.state is '0 = NEW, 1 = PAID';

-- case: constants reordered against the document
-- trap T14
-- no database
-- enum customer.state ORDINAL PAID,NEW
-- all
create table customer (id bigint primary key, state integer);
-- document
comment on column customer.state is '0 = NEW, 1 = PAID';
-- expect ERROR SILENTLY_WRONG column public.customer.state
