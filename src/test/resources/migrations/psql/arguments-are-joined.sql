-- 12
\set a 1
\set a :a 2
CREATE TABLE result AS SELECT :a AS v;
