-- case: an integer that references a bigint
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id integer references customer);

-- case: the second column of a key
create table customer (tenant integer, id bigint, primary key (tenant, id));
create table orders (id bigint primary key, tenant integer, customer_id smallint, foreign key (tenant, customer_id) references customer);

-- case: a shorter text
create table country (code varchar(10) primary key);
create table city (id bigint primary key, country varchar(2) references country);

-- case: a text with a limit that references one without
create table country (code text primary key);
create table city (id bigint primary key, country varchar(2) references country);

-- case: an integer that references a numeric
create table customer (id numeric(10) primary key);
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: a domain
create domain reference as integer;
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id reference references customer);
