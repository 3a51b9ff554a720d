-- case: a migration is not applied
-- project 1 V1__customer.sql
-- project 2 V2__orders.sql
-- database
create table flyway_schema_history (
    installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
    execution_time int not null, success boolean not null);
insert into flyway_schema_history values
    (1, '1', 'customer', 'SQL', 'V1__customer.sql', 1, 'postgres', now(), 1, true);
-- no entities
-- expect INFO COSMETIC migration V2__orders.sql odd=database

-- case: the project does not have a migration
-- project 1 V1__customer.sql
-- database
create table flyway_schema_history (
    installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
    execution_time int not null, success boolean not null);
insert into flyway_schema_history values
    (1, '1', 'customer', 'SQL', 'V1__customer.sql', 1, 'postgres', now(), 1, true),
    (2, '2', 'orders', 'SQL', 'V2__orders.sql', 1, 'postgres', now(), 1, true);
-- no entities
-- expect WARNING DIVERGED migration V2__orders.sql odd=database

-- case: a migration failed
-- project 1 V1__customer.sql
-- database
create table flyway_schema_history (
    installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
    execution_time int not null, success boolean not null);
insert into flyway_schema_history values
    (1, '1', 'customer', 'SQL', 'V1__customer.sql', 1, 'postgres', now(), 1, true),
    (2, '2', 'orders', 'SQL', 'V2__orders.sql', 1, 'postgres', now(), 1, false);
-- no entities
-- expect ERROR DIVERGED migration V2__orders.sql odd=database

-- case: a migration was edited
-- project 1 V1__customer.sql -77
-- database
create table flyway_schema_history (
    installed_rank int primary key, version varchar(50), description varchar(200) not null, type varchar(20) not null,
    script varchar(1000) not null, checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),
    execution_time int not null, success boolean not null);
insert into flyway_schema_history values
    (1, '1', 'customer', 'SQL', 'V1__customer.sql', 1, 'postgres', now(), 1, true);
-- no entities
-- expect WARNING DIVERGED migration V1__customer.sql odd=database
