-- case: T53 not null unmapped
-- database
create table customer (id bigint primary key, x int not null, y int not null);
-- entities
create table customer (id bigint primary key, x int not null);
-- expect ERROR INSERT_FAILS column public.customer.y

-- case: T53 not null with default unmapped
-- database
create table customer (id bigint primary key, x int, y int not null default 1);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: T53 identity unmapped
-- database
create table customer (id bigint primary key, x int, y bigint generated always as identity);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: nullable unmapped
-- database
create table customer (id bigint primary key, x int, y int);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO COSMETIC column public.customer.y

-- case: column missing
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int, y int);
-- expect ERROR QUERY_FAILS column public.customer.y

-- case: T53 a trigger fills the column
-- database
create table customer (id bigint primary key, changed timestamptz not null);
create function touch() returns trigger language plpgsql as 'begin new.changed := now(); return new; end';
create trigger touch before insert or update on customer for each row execute function touch();
-- entities
create table customer (id bigint primary key);
-- expect INFO COSMETIC column public.customer.changed

-- case: T53 a trigger that fills something else
-- database
create table customer (id bigint primary key, name text, changed timestamptz not null);
create function touch() returns trigger language plpgsql as 'begin new.name := upper(new.name); return new; end';
create trigger touch before insert on customer for each row execute function touch();
-- entities
create table customer (id bigint primary key, name text);
-- expect ERROR INSERT_FAILS column public.customer.changed

-- case: T53 a trigger fills a column that is mapped
-- database
create table customer (id bigint primary key, changed timestamptz not null);
create function touch() returns trigger language plpgsql as 'begin new.changed := now(); return new; end';
create trigger touch before insert or update on customer for each row execute function touch();
-- entities
create table customer (id bigint primary key, changed timestamptz);

-- case: T53 a column that is not null on both sides
-- all
create table customer (id bigint primary key, x int not null);
