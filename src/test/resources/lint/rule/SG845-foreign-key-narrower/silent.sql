-- case: the same type
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: a wider integer
create table customer (id integer primary key);
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: a longer text
create table country (code varchar(2) primary key);
create table city (id bigint primary key, country varchar(255) references country, other text references country);

-- case: a domain of the same type
create domain reference as bigint;
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id reference references customer);
