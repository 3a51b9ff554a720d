-- 9
CREATE TABLE result AS SELECT
\set a 9
:a AS v;
