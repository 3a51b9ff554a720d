-- case: an index
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
create index on orders (customer_id);

-- case: the beginning of the primary key
create table customer (id bigint primary key);
create table line (customer_id bigint references customer, number int, primary key (customer_id, number));

-- case: a unique constraint
create table customer (id bigint primary key);
create table account (id bigint primary key, customer_id bigint unique references customer);

-- case: two columns in the other order
create table place (x int, y int, primary key (x, y));
create table piece (id bigint primary key, x int, y int, foreign key (x, y) references place);
create index on piece (y, x, id);

-- case: an index of the rows that have a reference
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
create index on orders (customer_id) where customer_id is not null;

-- case: a hash index
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
create index on orders using hash (customer_id);
