create extension pgaudit;
create table account (id bigint primary key, owner text);
-- later
alter database schemaguard_pgaudit set pgaudit.log = 'write';
-- change
alter table account alter owner set not null;
