-- case: T54 T55 a column under two attributes
-- owners line.order_id Line.id.orderId,Line.order
-- all
create table orders (id bigint primary key);
create table line (order_id bigint, position integer, primary key (order_id, position), foreign key (order_id) references orders);

-- case: T54 T55 one finding for both attributes
-- owners line.order_id Line.id.orderId,Line.order
-- all
create table orders (id bigint primary key);
-- database
create table line (order_id integer, position integer, primary key (order_id, position), foreign key (order_id) references orders);
-- entities
create table line (order_id bigint, position integer, primary key (order_id, position), foreign key (order_id) references orders);
-- expect ERROR INSERT_FAILS column public.line.order_id
