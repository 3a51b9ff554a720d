-- case: another word
create table users (id bigint primary key, name text, type text);
