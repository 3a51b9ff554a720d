-- case: a plural
create table customers (id bigint primary key);

-- case: a singular
-- settings: names=plural
create table customer (id bigint primary key);
