-- true
\set a 1
CREATE TABLE result AS SELECT :{?a} AND NOT :{?b} AS v;
