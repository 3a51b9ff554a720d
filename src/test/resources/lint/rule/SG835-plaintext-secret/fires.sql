-- case: a password
create table account (id bigint primary key, password varchar(255));

-- case: a token
create table account (id bigint primary key, "apiKey" text);
