-- case: plain names
create table customer (id bigint primary key, first_name text);

-- case: letters of other scripts
create table größe (id bigint primary key);
