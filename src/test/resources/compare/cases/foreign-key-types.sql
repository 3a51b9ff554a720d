-- case: a foreign key of the type that it refers to
-- all
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: a foreign key narrower than what it refers to
-- fix both
-- all
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id integer references customer);
-- expect WARNING INSERT_FAILS foreign-key public.orders (customer_id)

-- case: a foreign key shorter than what it refers to
-- fix both
-- all
create table country (code varchar(10) primary key);
create table orders (id bigint primary key, country varchar(2) references country);
-- expect WARNING INSERT_FAILS foreign-key public.orders (country)

-- case: a foreign key that must be cast
-- fix both
-- all
create table customer (id numeric(19,0) primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect WARNING SLOW foreign-key public.orders (customer_id)

-- case: a foreign key wider than what it refers to
-- fix both
-- all
create table customer (id integer primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect INFO COSMETIC foreign-key public.orders (customer_id)

-- case: a foreign key of another type than the entity's, which is one finding
-- fix both
-- column orders.customer_id FOREIGN_KEY
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id integer references customer);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR INSERT_FAILS column public.orders.customer_id

-- case: a foreign key wider than the entity's, whose values are bound by what it refers to
-- fix both
-- column orders.customer_id FOREIGN_KEY
-- all
create table customer (id integer primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer);
-- entities
create table orders (id bigint primary key, customer_id integer references customer);
-- expect INFO COSMETIC foreign-key public.orders (customer_id)

-- case: a foreign key wider than the entity's that existing rows may violate
-- fix both
-- column orders.customer_id FOREIGN_KEY
-- all
create table customer (id integer primary key);
-- database
create table orders (id bigint primary key, customer_id bigint);
alter table orders add foreign key (customer_id) references customer not valid;
-- entities
create table orders (id bigint primary key, customer_id integer references customer);
-- expect WARNING READ_FAILS column public.orders.customer_id
-- expect INFO COSMETIC foreign-key public.orders (customer_id)

-- case: text and varchar refer to each other
-- all
create table country (code text primary key);
create table orders (id bigint primary key, country text references country);

-- case: a longer varchar than it refers to, as Hibernate makes it for a join column without a length
-- all
create table seat (code varchar(3) primary key);
create table ticket (id bigint primary key, seat varchar(255) references seat);

-- case: a numeric reference with fewer digits before the point
-- fix both
-- all
create table customer (id numeric(10,2) primary key);
create table orders (id bigint primary key, customer_id numeric(9,2) references customer);
-- expect WARNING INSERT_FAILS foreign-key public.orders (customer_id)

-- case: a numeric reference with fewer digits after the point
-- fix both
-- all
create table customer (id numeric(10,2) primary key);
create table orders (id bigint primary key, customer_id numeric(10,1) references customer);
-- expect WARNING INSERT_FAILS foreign-key public.orders (customer_id)

-- case: a numeric reference with more digits
-- fix both
-- all
create table customer (id numeric(10,2) primary key);
create table orders (id bigint primary key, customer_id numeric(12,2) references customer);
-- expect INFO COSMETIC foreign-key public.orders (customer_id)

-- case: a numeric reference without limits
-- fix both
-- all
create table customer (id numeric(10,2) primary key);
create table orders (id bigint primary key, customer_id numeric references customer);
-- expect INFO COSMETIC foreign-key public.orders (customer_id)

-- case: a limited numeric reference to one without
-- fix both
-- all
create table customer (id numeric primary key);
create table orders (id bigint primary key, customer_id numeric(12,2) references customer);
-- expect WARNING INSERT_FAILS foreign-key public.orders (customer_id)

-- case: a numeric reference with more digits on both sides of the point
-- fix both
-- all
create table customer (id numeric(10,2) primary key);
create table orders (id bigint primary key, customer_id numeric(14,4) references customer);
-- expect INFO COSMETIC foreign-key public.orders (customer_id)

-- case: a numeric reference with fewer decimals
-- fix both
-- all
create table customer (id numeric(10,2) primary key);
create table orders (id bigint primary key, customer_id numeric(10,1) references customer);
-- expect WARNING INSERT_FAILS foreign-key public.orders (customer_id)

-- case: a numeric reference without a limit
-- fix both
-- all
create table customer (id numeric(10,2) primary key);
create table orders (id bigint primary key, customer_id numeric references customer);
-- expect INFO COSMETIC foreign-key public.orders (customer_id)

-- case: a padded reference as long as the key
-- fix both
-- all
create table country (code varchar(2) primary key);
create table orders (id bigint primary key, country char(2) references country);
-- expect INFO COSMETIC foreign-key public.orders (country)
