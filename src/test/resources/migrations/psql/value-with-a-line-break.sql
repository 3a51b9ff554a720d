-- 0
\set q 'CREATE TABLE a ();\nCREATE TABLE result AS SELECT'
:q count(*) AS v FROM a;
