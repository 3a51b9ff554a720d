-- case: a table that an extension owns
-- trap T58
-- all
create table customer (id bigint primary key);
-- database
create extension citext; create table registered (x integer); alter extension citext add table registered;

-- case: the same table without the extension
-- trap T58
-- all
create table customer (id bigint primary key);
-- database
create extension citext; create table registered (x integer);
-- expect INFO COSMETIC table public.registered
