create table log (what text);
create function add(a integer, b integer default 2) returns integer language sql immutable strict parallel safe as 'select a + b';
create function add(a text, b text) returns text language sql stable cost 5 as $$select a || b || ')'$$;
create function many(inout a integer, out b text, variadic c integer[]) returns setof record language sql rows 10 as 'select 1, ''x''';
create function as_table(n integer) returns table (id integer, name text) language plpgsql security definer
    set search_path = pg_catalog, pg_temp set statement_timeout = '5s' as $$
begin
    return query select 1, 'it''s';
end
$$;
create procedure note() language sql as 'insert into log (what) values (1)';
create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0');
create aggregate longest(text) (sfunc = pg_catalog.text_larger, stype = text, sortop = >);
create function secret() returns integer language sql as 'select 1';
revoke execute on function secret() from public;
comment on function add(integer, integer) is 'adds';
comment on procedure note() is 'notes';
comment on aggregate total(integer) is 'sums';
