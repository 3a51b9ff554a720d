-- 1
\set empty
CREATE TABLE result AS SELECT '1' :empty AS v;
