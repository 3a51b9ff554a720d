-- before
CREATE TABLE result (v text);
INSERT INTO result VALUES ('before');
\q
INSERT INTO result VALUES ('after');
no statement;
