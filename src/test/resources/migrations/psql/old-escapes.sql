-- a-b
\set a 'a\055b'
CREATE TABLE result AS SELECT :'a' AS v;
