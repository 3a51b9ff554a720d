-- 1
\set a "odd name"
CREATE TABLE odd AS SELECT 1 AS :a;
CREATE TABLE result AS SELECT "odd name" AS v FROM odd;
