-- it's
\set name 'it''s'
CREATE TABLE result AS SELECT :'name' AS v;
