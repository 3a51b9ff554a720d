create extension hll;
create table visits (day date primary key, visitors hll not null default hll_empty());
create view visitors as select day, hll_cardinality(visitors) as visitors from visits;
-- later
insert into visits values (date '2026-01-01');
-- change
drop view visitors;
alter table visits alter visitors drop default;
