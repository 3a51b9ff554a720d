create table customer (id bigint primary key, email text not null);
