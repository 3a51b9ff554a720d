-- case: the database deletes
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete cascade);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer);
-- expect INFO SILENTLY_WRONG foreign key public.orders (customer_id)

-- case: the database changes the key
-- infer orders.customer_id
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on update set null);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer);
-- expect INFO SILENTLY_WRONG foreign key public.orders (customer_id)

-- case: two keys are one finding
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete cascade); create table note (id bigint primary key, order_id bigint references orders on delete cascade);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer); create table note (id bigint primary key, order_id bigint references orders);
-- expect INFO SILENTLY_WRONG schema public members=2
