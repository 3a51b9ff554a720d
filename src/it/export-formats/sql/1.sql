create table customer (id bigint primary key, email character varying(100) not null);
create table invoice (id bigint primary key, customer_id bigint not null references customer);
