create table orders (id bigint primary key, customer bigint references customer, placed date);
create index orders_date_idx on orders (placed);
