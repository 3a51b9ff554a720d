create table measured (id integer primary key, a integer, b integer, c text);
create statistics dependent (dependencies, ndistinct) on a, b from measured;
comment on statistics dependent is 'both';
create schema other;
create table other.more (id integer primary key);
create publication everything for all tables with (publish = 'insert, truncate');
create publication a_few for table measured, other.more with (publish_via_partition_root = true);
comment on publication a_few is 'a few';
