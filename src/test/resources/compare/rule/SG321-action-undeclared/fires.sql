-- case: the database deletes
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete cascade);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer);
-- expect INFO SILENTLY_WRONG foreign-key public.orders (customer_id)

-- case: the database changes a key that Hibernate updates
-- database
create table customer (id bigint primary key, code text unique); create table orders (id bigint primary key, code text references customer (code) on update cascade);
-- entities
create table customer (id bigint primary key, code text unique); create table orders (id bigint primary key, code text references customer (code));
-- expect INFO SILENTLY_WRONG foreign-key public.orders (code)

-- case: two keys are one finding
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete cascade); create table note (id bigint primary key, order_id bigint references orders on delete cascade);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer); create table note (id bigint primary key, order_id bigint references orders);
-- expect INFO SILENTLY_WRONG schema public members=2
