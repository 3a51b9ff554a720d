-- lbac
\set LBAC_SCHEMA lbac
CREATE SCHEMA :LBAC_SCHEMA;
CREATE TABLE result AS SELECT to_regnamespace('lbac')::text AS v;
