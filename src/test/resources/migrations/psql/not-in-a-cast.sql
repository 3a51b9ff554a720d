-- 2
\set text 1
CREATE TABLE result AS SELECT '2'::text AS v;
