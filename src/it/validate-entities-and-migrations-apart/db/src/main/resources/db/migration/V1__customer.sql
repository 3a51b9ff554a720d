CREATE TABLE customer (id bigint PRIMARY KEY, email varchar(100) NOT NULL);
