-- 2
\set a 1
\set b ':a'
\set a 2
CREATE TABLE result AS SELECT :b AS v;
