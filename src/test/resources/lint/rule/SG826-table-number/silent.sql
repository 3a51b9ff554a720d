-- case: a singular
create table customer_address (id bigint primary key);
create table order_status (id bigint primary key);

-- case: a plural
-- settings: names=plural
create table customers (id bigint primary key);
