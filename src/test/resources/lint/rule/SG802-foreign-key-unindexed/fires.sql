-- case: no index
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: the column is second in an index
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer, at date);
create index on orders (at, customer_id);

-- case: a partitioned table
create table customer (id bigint primary key);
create table orders (at date not null, customer_id bigint references customer, primary key (at)) partition by range (at);

-- case: a partial index leaves rows out
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer, open boolean not null);
create index on orders (customer_id) where open;
