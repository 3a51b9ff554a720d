-- case: the mapping declares it
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete cascade);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete cascade);

-- case: an action that refuses
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete restrict on update restrict);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer);

-- case: the rows of a collection, which Hibernate deletes itself
-- role orders COLLECTION
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer on delete cascade);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint  references customer);

-- case: a joined subclass, whose rows Hibernate deletes itself
-- owners animal.id Animal.id
-- owners dog.id Animal.id
-- database
create table animal (id bigint primary key); create table dog (id bigint primary key references animal on delete cascade);
-- entities
create table animal (id bigint primary key); create table dog (id bigint primary key references animal);

-- case: null where the mapping allows it
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint references customer on delete set null);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint references customer);

-- case: an identifier, which Hibernate never updates
-- database
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint references customer on update cascade);
-- entities
create table customer (id bigint primary key); create table orders (id bigint primary key, customer_id bigint references customer);
