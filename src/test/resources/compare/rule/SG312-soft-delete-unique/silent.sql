-- case: rows are really deleted
-- all
create table customer (id bigint primary key, email text, deleted boolean not null, unique (email));
-- database
-- entities
