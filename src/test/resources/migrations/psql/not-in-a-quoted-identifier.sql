-- 5
\set a 1
CREATE TABLE quoted AS SELECT 5 AS ":a";
CREATE TABLE result AS SELECT ":a" AS v FROM quoted;
