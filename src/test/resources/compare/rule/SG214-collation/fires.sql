-- case: the default collation
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x text collate "C");
-- expect WARNING SILENTLY_WRONG column public.customer.x

-- case: another collation
-- database
create table customer (id bigint primary key, x varchar(20) collate "POSIX");
-- entities
create table customer (id bigint primary key, x varchar(20) collate "C");
-- expect WARNING SILENTLY_WRONG column public.customer.x
