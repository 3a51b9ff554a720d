-- case: T45 the database and the collection delete
-- collection orders.customer_id Customer.orders mappedBy all
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete cascade);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: T45 the database deletes what the collection does not
-- collection orders.customer_id Customer.orders mappedBy persist,merge
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete cascade);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect WARNING SILENTLY_WRONG foreign-key public.orders (customer_id)

-- case: T45 the database deletes, and no cascade is said
-- collection orders.customer_id Customer.orders mappedBy
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete cascade);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect INFO SILENTLY_WRONG foreign-key public.orders (customer_id)

-- case: T45 the collection deletes by itself what the database would refuse
-- collection orders.customer_id Customer.orders mappedBy all,delete-orphan
-- all
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint not null references customer);

-- case: T45 set null where null is refused
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint not null references customer on delete set null);
-- entities
create table orders (id bigint primary key, customer_id bigint not null references customer);
-- expect ERROR UPDATE_FAILS foreign-key public.orders (customer_id)

-- case: T45 set null where null is taken
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete set null);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: T45 a collection that writes the key afterwards, and the key does not take null
-- collection orders.customer_id Customer.orders own all
-- infer orders.customer_id
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint not null references customer);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR INSERT_FAILS column public.orders.customer_id

-- case: T45 on delete declared and not there
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, c bigint references customer);
-- entities
create table orders (id bigint primary key, c bigint references customer on delete cascade);
-- expect ERROR UPDATE_FAILS foreign-key public.orders (c)
