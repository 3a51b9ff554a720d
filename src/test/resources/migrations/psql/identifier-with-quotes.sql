-- My "Shop"
\set name 'My "Shop"'
CREATE SCHEMA :"name";
CREATE TABLE result AS SELECT nspname AS v FROM pg_namespace WHERE nspname LIKE 'My%';
