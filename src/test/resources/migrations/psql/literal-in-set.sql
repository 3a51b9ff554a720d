-- x'
\set a x
\set b :'a' ' || \'\x27\'\''
CREATE TABLE result AS SELECT :b AS v;
