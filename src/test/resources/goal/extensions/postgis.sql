create extension postgis;
create table place (
    id bigint primary key,
    name varchar(80) not null,
    at geometry(Point, 4326) not null,
    area geography(Polygon));
create index place_at on place using gist (at);
create view shape as select id, st_asgeojson(at)::text as json from place;
create function distance_of(a geometry, b geometry) returns double precision
    language sql immutable as 'select st_distance(a, b)';
-- later
insert into spatial_ref_sys values (990000, 'local', 1, '', '');
-- change
drop view shape;
alter table place alter at type geometry(Point, 3857) using st_transform(at, 3857);
