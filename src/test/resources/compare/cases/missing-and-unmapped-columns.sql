-- case: an unmapped column that takes no null and has no default
-- trap T53
-- database
create table customer (id bigint primary key, x int not null, y int not null);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect ERROR INSERT_FAILS column public.customer.y

-- case: an unmapped column that takes no null and has a default
-- trap T53
-- database
create table customer (id bigint primary key, x int, y int not null default 1);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: an unmapped identity column
-- trap T53
-- database
create table customer (id bigint primary key, x int, y bigint generated always as identity);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: an unmapped column that takes null
-- database
create table customer (id bigint primary key, x int, y int);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: a column that the database lacks
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int, y int);
-- expect ERROR QUERY_FAILS column public.customer.y

-- case: an unmapped column that a trigger fills
-- trap T53
-- database
create table customer (id bigint primary key, changed timestamptz not null);
create function touch() returns trigger language plpgsql as 'begin new.changed := now(); return new; end';
create trigger touch before insert or update on customer for each row execute function touch();
-- entities
create table customer (id bigint primary key);
-- expect INFO COSMETIC column public.customer.changed

-- case: an unmapped column where a trigger fills another one
-- trap T53
-- database
create table customer (id bigint primary key, name text, changed timestamptz not null);
create function touch() returns trigger language plpgsql as 'begin new.name := upper(new.name); return new; end';
create trigger touch before insert on customer for each row execute function touch();
-- entities
create table customer (id bigint primary key, name text);
-- expect ERROR INSERT_FAILS column public.customer.changed

-- case: a mapped column that a trigger fills
-- trap T53
-- database
create table customer (id bigint primary key, changed timestamptz not null);
create function touch() returns trigger language plpgsql as 'begin new.changed := now(); return new; end';
create trigger touch before insert or update on customer for each row execute function touch();
-- entities
create table customer (id bigint primary key, changed timestamptz);

-- case: a column that is not null on both sides
-- trap T53
-- all
create table customer (id bigint primary key, x int not null);
