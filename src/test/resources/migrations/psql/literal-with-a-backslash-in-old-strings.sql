-- a\b
SET standard_conforming_strings = off;
\set name 'a\\b'
CREATE TABLE result AS SELECT :'name' AS v;
