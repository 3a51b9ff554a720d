-- case: the database and the collection delete
-- trap T45
-- collection orders.customer_id Customer.orders mappedBy all
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete cascade);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: the database deletes what the collection does not
-- trap T45
-- collection orders.customer_id Customer.orders mappedBy persist,merge
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete cascade);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect WARNING SILENTLY_WRONG foreign-key public.orders (customer_id)

-- case: the database deletes, and no cascade is said
-- trap T45
-- collection orders.customer_id Customer.orders mappedBy
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete cascade);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect INFO SILENTLY_WRONG foreign-key public.orders (customer_id)

-- case: the collection deletes by itself what the database would refuse
-- trap T45
-- collection orders.customer_id Customer.orders mappedBy all,delete-orphan
-- all
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint not null references customer);

-- case: set null where null is refused
-- trap T45
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint not null references customer on delete set null);
-- entities
create table orders (id bigint primary key, customer_id bigint not null references customer);
-- expect ERROR UPDATE_FAILS foreign-key public.orders (customer_id)

-- case: set null where null is taken
-- trap T45
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete set null);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);

-- case: a collection that writes the key afterwards, and the key does not take null
-- trap T45
-- collection orders.customer_id Customer.orders own all
-- infer orders.customer_id
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint not null references customer);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR INSERT_FAILS column public.orders.customer_id

-- case: an ON DELETE that is declared and that the database lacks
-- trap T45
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, c bigint references customer);
-- entities
create table orders (id bigint primary key, c bigint references customer on delete cascade);
-- expect ERROR UPDATE_FAILS foreign-key public.orders (c)

-- case: set null where the mapping does not allow null
-- trap T45
-- infer orders.customer_id
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer on delete set null);
-- entities
create table orders (id bigint primary key, customer_id bigint not null references customer);
-- expect INFO SILENTLY_WRONG foreign-key public.orders (customer_id)
-- expect INFO NOT_ENFORCED column public.orders.customer_id
