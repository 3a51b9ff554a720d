create table customer (id bigint primary key, email character varying(100) not null, phone text);
