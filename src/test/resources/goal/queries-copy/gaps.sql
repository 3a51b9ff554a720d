-- An extension that the scratch server does not ship. Its objects are no part of a catalog.
create type vector as (x real[]);
create function distance(vector, vector) returns double precision language sql as 'select 1.0::double precision';
create operator <-> (leftarg = vector, rightarg = vector, function = distance);
create table vector_statistics (n bigint);
insert into pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion)
    values (47110, 'vector', 10, 2200, true, '0.8');
alter extension vector add type vector;
alter extension vector add function distance(vector, vector);
alter extension vector add operator <-> (vector, vector);
alter extension vector add table vector_statistics;

create table item (id bigint primary key, name text not null, embedding vector, embeddings vector[]);
create function similar(vector) returns setof item language sql as 'select * from item';
create function add_up(bigint, integer) returns bigint language sql as 'select $1 + $2';
create aggregate middle (order by bigint) (sfunc = int8pl, stype = bigint, initcond = '0');
create procedure tidy() language sql as 'delete from item';
create type sealed;
create function sealed_in(cstring) returns sealed language internal strict immutable as 'int4in';
create function sealed_out(sealed) returns cstring language internal strict immutable as 'int4out';
create type sealed (input = sealed_in, output = sealed_out, like = integer);
create table box (id bigint primary key, content sealed);
create cast (vector as text) with inout;
