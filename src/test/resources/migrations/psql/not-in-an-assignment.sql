-- 7
CREATE FUNCTION pick(v int) RETURNS int LANGUAGE sql AS 'SELECT v';
\set a 7
CREATE TABLE result AS SELECT pick(v:=:a) AS v;
