CREATE TABLE loan (id bigint PRIMARY KEY, due date NOT NULL);
