create schema tools;
create extension citext with schema tools;
create extension hstore with schema public;
create extension tablefunc with schema public;
create extension ltree with schema tools;
create table person (id integer primary key, email tools.citext unique, attributes hstore default 'a=>1');
create index on person (email);
create index on person using gin (attributes);
comment on extension citext is 'ours';
