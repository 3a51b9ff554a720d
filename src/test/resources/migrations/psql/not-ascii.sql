-- été
\set été 'été'
CREATE TABLE result AS SELECT :'été' AS v;
