CREATE TABLE customer (id bigint PRIMARY KEY, password varchar(255), active boolean NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customer);
CREATE SCHEMA audit;
CREATE TABLE audit.line (at timestamptz, said text);
