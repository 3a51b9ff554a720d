-- case: enabled
create table t (id bigint primary key);
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger keep before insert on t for each row execute function f();
