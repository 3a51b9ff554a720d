-- case: a default fills the column
-- unwritten customer.value
-- database
create table customer (id bigint primary key, name text, value text not null default 'x');
-- entities
create table customer (id bigint primary key, name text, value text not null);

-- case: the column accepts null
-- unwritten customer.value
-- infer customer.value
-- database
create table customer (id bigint primary key, name text, value text);
-- entities
create table customer (id bigint primary key, name text, value text);

-- case: nothing of the entity is written
-- unwritten customer.value
-- database
create table customer (id bigint primary key, value text not null);
-- entities
create table customer (id bigint primary key, value text not null);

-- case: a trigger fills the column
-- unwritten customer.value
-- database
create table customer (id bigint primary key, name text, value text not null);
create function fill() returns trigger language plpgsql as $$ begin new.value := 'x'; return new; end $$;
create trigger fill before insert on customer for each row execute function fill();
-- entities
create table customer (id bigint primary key, name text, value text not null);
