-- since 15
create table parent (id integer primary key, a integer, b integer, constraint pair unique nulls not distinct (b, a));
create unique index one on parent (a) nulls not distinct;
create table child (first integer, second integer,
    constraint some_columns foreign key (second, first) references parent (b, a) on delete set null (first));
create view invoker with (security_invoker = true) as select id from parent;
create schema other;
create table other.more (id integer primary key);
create publication filtered for table parent (id, a) where (id > 10), other.more;
create publication by_schema for tables in schema other;
