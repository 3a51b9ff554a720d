-- since 14
create table measured (id integer primary key, a integer, b integer, c text, d int4multirange, e text compression pglz);
create function seconds(a time, b time) returns float8 language sql immutable as 'select extract(epoch from (a - b))::float8';
create type time_span as range (subtype = time, subtype_diff = seconds);
create type text_span as range (subtype = text, collation = "C", subtype_opclass = text_pattern_ops);
comment on type time_span is 'from, to';
create table spans_of_time (during time_span, several time_span[]);
create procedure noting(what text default 'x', inout n integer default 1) language sql as 'select 1';
create type span as range (subtype = time, multirange_type_name = spans);
create table timed (id integer, during spans);
create statistics expressive on (a + b), lower(c) from measured;
create statistics single on (a % 10) from measured;
do $body$ begin
    execute 'create function standard(a integer) returns integer begin atomic select a + 1; end';
    execute 'create procedure note(text) language sql begin atomic insert into measured (c) values ($1); end';
end $body$;
