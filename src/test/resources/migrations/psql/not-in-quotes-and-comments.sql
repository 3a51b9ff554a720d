-- :a:a:a
\set a 1
CREATE TABLE result AS SELECT ':a' || $$:a$$ || $b$:a$b$ /* :a */ -- :a
AS v;
