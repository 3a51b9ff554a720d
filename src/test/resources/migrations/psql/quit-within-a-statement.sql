-- before
CREATE TABLE result (v text);
INSERT INTO result VALUES ('before');
INSERT INTO result
\quit now
VALUES ('after');
