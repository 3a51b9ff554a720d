create table invoice (id bigint primary key, customer_id bigint not null references customer);
alter table customer drop phone;
