-- case: plpgsql
create function f(a text) returns void language plpgsql security definer as 'begin perform 1; end';

-- case: a procedure
create procedure p() language plpgsql security definer as 'begin perform 1; end';
