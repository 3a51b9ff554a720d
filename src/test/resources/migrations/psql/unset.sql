-- {4,5}
\set n 1
\unset n
CREATE TABLE result AS SELECT (ARRAY[4,5])[1:n] AS v FROM (SELECT 2 AS n) two;
