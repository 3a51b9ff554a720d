-- case: all migrations are applied
-- project 1 V1__customer.sql
-- database
create table flyway_schema_history (
    installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
    execution_time int not null, success boolean not null);
insert into flyway_schema_history values
    (1, '1', 'customer', 'SQL', 'V1__customer.sql', 1, 'postgres', now(), 1, true);
-- no entities

-- case: the same checksum, and none where the migration is a class
-- project 1 V1__customer.sql 1
-- project 2 V2__Numbers
-- database
create table flyway_schema_history (
    installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
    execution_time int not null, success boolean not null);
insert into flyway_schema_history values
    (1, '1', 'customer', 'SQL', 'V1__customer.sql', 1, 'postgres', now(), 1, true),
    (2, '2', 'Numbers', 'JDBC', 'V2__Numbers', 5, 'postgres', now(), 1, true);
-- no entities
