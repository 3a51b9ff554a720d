-- case: a table of Flyway
-- database
create table flyway_schema_history (installed_rank integer);
-- entities
