-- case: a column under two attributes
-- trap T54 T55
-- owners line.order_id Line.id.orderId,Line.order
-- all
create table orders (id bigint primary key);
create table line (order_id bigint, position integer, primary key (order_id, position), foreign key (order_id) references orders);

-- case: one finding for both attributes
-- trap T54 T55
-- owners line.order_id Line.id.orderId,Line.order
-- all
create table orders (id bigint primary key);
-- database
create table line (order_id integer, position integer, primary key (order_id, position), foreign key (order_id) references orders);
-- entities
create table line (order_id bigint, position integer, primary key (order_id, position), foreign key (order_id) references orders);
-- expect ERROR INSERT_FAILS column public.line.order_id
