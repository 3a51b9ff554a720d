-- 2000-01-01
\set type date
CREATE TABLE result AS SELECT '2000-01-01':::type AS v;
