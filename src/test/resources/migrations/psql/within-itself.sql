-- {6}
\set self ':self'
CREATE TABLE result AS SELECT (ARRAY[6,7])[1:self] AS v FROM (SELECT 1 AS self) one;
