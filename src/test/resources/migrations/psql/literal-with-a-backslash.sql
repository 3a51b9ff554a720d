-- a\b'c
\set name 'a\\b''c'
CREATE TABLE result AS SELECT :'name' AS v;
