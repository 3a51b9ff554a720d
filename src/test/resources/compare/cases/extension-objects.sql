-- case: T58 what an extension owns is no table of the application
-- all
create table customer (id bigint primary key);
-- database
create extension citext; create table registered (x integer); alter extension citext add table registered;

-- case: T58 the same table without the extension
-- all
create table customer (id bigint primary key);
-- database
create extension citext; create table registered (x integer);
-- expect INFO COSMETIC table public.registered
