-- case: search_path is set
create function f() returns void language plpgsql security definer set search_path = public, pg_temp as 'begin perform 1; end';

-- case: with the caller's rights
create function f() returns void language plpgsql as 'begin perform 1; end';
