create extension file_fdw with schema public;
create server files foreign data wrapper file_fdw;
create foreign table people (id integer not null, name text options (force_null 'true'))
    server files options (filename '/nowhere/people.csv', format 'csv');
comment on foreign table people is 'from a file';
