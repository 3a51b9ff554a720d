create table customer (id bigint primary key, name varchar(80) not null);
