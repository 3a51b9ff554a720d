-- Objects that any role may create with CREATE on a schema. Each runs evil.trip() when it is used.
create schema evil;
create function evil.trip() returns boolean language plpgsql as $$
begin
    execute format('copy (select 1) to %L', :tripwire);
    return true;
exception when others then
    return true;
end $$;
grant usage on schema evil to public;

-- A view in place of a history.
create view evil.flyway_schema_history as
    select 1 as installed_rank, '9'::varchar as version, 'planted'::varchar as description, 'SQL'::varchar as type,
           'V9__planted.sql'::varchar as script, evil.trip() as success;
create view evil.databasechangelog as
    select 'planted'::varchar as id, 'x'::varchar as author, 'planted.sql'::varchar as filename, 1 as orderexecuted
    where evil.trip();
create materialized view evil.stored as select 1 as installed_rank, evil.trip() as success with no data;

-- A table with a column of a type with a cast to json, and of a domain with a check.
create schema typed;
create type typed.k as enum ('a');
create function typed.as_json(typed.k) returns json language sql as 'select to_json(evil.trip())';
create cast (typed.k as json) with function typed.as_json(typed.k) as implicit;
create domain typed.word as varchar(50) check (evil.trip());
create table typed.flyway_schema_history (installed_rank int, version typed.word, description varchar, type varchar,
    script typed.k, success boolean, e typed.k);
insert into typed.flyway_schema_history values (9, '9', '', 'SQL', 'a'::typed.k, true, 'a'::typed.k);

-- A plausible history in another schema, and one that comes first in the alphabet.
create schema planted;
grant usage on schema planted to public;
create table planted.flyway_schema_history (installed_rank int, version varchar, description varchar, type varchar,
    script varchar, success boolean);
insert into planted.flyway_schema_history values (9, '9', 'planted', 'SQL', 'V9__planted.sql', true);
grant select on planted.flyway_schema_history to public;

-- A partitioned one, and a child of the real one.
create schema parted;
create table parted.flyway_schema_history (installed_rank int, version varchar, description varchar, type varchar,
    script varchar, success boolean) partition by list (installed_rank);
create table parted.child (extra typed.k) inherits (public.flyway_schema_history);
insert into parted.child (installed_rank, version, description, type, script, success, extra)
    values (9, '9', 'planted', 'SQL', 'V9__planted.sql', true, 'a'::typed.k);

-- A policy.
create schema guarded;
create table guarded.databasechangelog (id varchar, author varchar, filename varchar, orderexecuted int);
insert into guarded.databasechangelog values ('1', 'x', 'planted.sql', 1);
alter table guarded.databasechangelog enable row level security, force row level security;
create policy trip on guarded.databasechangelog using (evil.trip());
do $$ begin create role hostile_reader login password 'read'; exception when duplicate_object then null; end $$;
grant usage on schema guarded to public;
grant select on guarded.databasechangelog to public;

-- Operators, functions and types that the search path could find in place of PostgreSQL's.
create function public.equal(name, name) returns boolean language sql as 'select evil.trip()';
create operator public.= (leftarg = name, rightarg = name, function = public.equal);
create operator public.~~ (leftarg = name, rightarg = name, function = public.equal);
create function public.equal(oid, oid) returns boolean language sql as 'select evil.trip()';
create operator public.= (leftarg = oid, rightarg = oid, function = public.equal);
create function public.equal("char", "char") returns boolean language sql as 'select evil.trip()';
create operator public.= (leftarg = "char", rightarg = "char", function = public.equal);
create operator public.<> (leftarg = "char", rightarg = "char", function = public.equal);
create function public.joined(text, text) returns text language sql as 'select evil.trip()::text';
create operator public.|| (leftarg = text, rightarg = text, function = public.joined);
create function public.lower(text) returns text language sql as 'select evil.trip()::text';
create function public.format_type(oid, int) returns text language sql as 'select evil.trip()::text';
create function public.pg_get_expr(pg_node_tree, oid) returns text language sql as 'select evil.trip()::text';
create function public.current_setting(text) returns text language sql as 'select evil.trip()::text';
create function public.set_config(text, text, boolean) returns text language sql as 'select evil.trip()::text';
create function public.version() returns text language sql as 'select evil.trip()::text';
create view public.pg_class as select evil.trip();
create view public.pg_namespace as select evil.trip();
do $$ begin
    execute format('alter role hostile_reader in database %I set search_path = public, evil, pg_catalog',
                   current_database());
    execute format('alter role postgres in database %I set search_path = public, evil, pg_catalog',
                   current_database());
end $$;

-- What the reader prints: defaults, generated columns, checks, indexes, policies, triggers, rules, ranges, aggregates.
create function evil.number() returns int immutable language sql as 'select 1 where evil.trip()';
create function evil.number(int) returns int immutable language plpgsql as
    $$ begin perform evil.trip(); return 1; end $$;
create table evil.everything (
    a int default evil.number(), b typed.word default 'x', c typed.k default 'a'::typed.k,
    d int generated always as (evil.number(1)) stored, e int check (evil.number(1) = 1));
insert into evil.everything (a) values (1);
create index on evil.everything (evil.number(a)) where evil.number(a) = 1;
create statistics evil.measured on (evil.number(a)), a from evil.everything;
create function evil.fired() returns trigger language plpgsql as $$ begin perform evil.trip(); return new; end $$;
create trigger fired before insert on evil.everything for each row when (evil.number(1) = 1) execute function evil.fired();
create rule also as on update to evil.everything do also select evil.trip();
create function evil.difference(float8, float8) returns float8 immutable language plpgsql as
    $$ begin perform evil.trip(); return 1; end $$;
create type evil.span as range (subtype = float8, subtype_diff = evil.difference);
create table evil.spans (s evil.span default '[1,2)');
create function evil.noted() returns event_trigger language plpgsql as $$ begin perform evil.trip(); end $$;
create event trigger noted on ddl_command_start execute function evil.noted();
