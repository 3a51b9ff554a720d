-- case: generated names that differ on both sides
-- trap T41
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, c bigint constraint orders_c_fkey references customer, x int constraint orders_x_key unique);
create index orders_c_idx on orders (c);
-- entities
create table orders (id bigint primary key, c bigint, x int);
alter table orders add constraint UK123 unique (x); alter table orders add constraint FK456 foreign key (c) references customer;
create index IDX1 on orders (c);

-- case: a primary key in another order, which no annotation declares: from 6.2 on, Hibernate orders it by size where it creates tables
-- trap T43
-- database
create table customer (a int, b int, primary key (b, a));
-- entities
create table customer (a int, b int, primary key (a, b));

-- case: a primary key that the database lacks
-- trap T43
-- database
create table customer (id bigint not null);
-- entities
create table customer (id bigint primary key);
-- expect WARNING NOT_ENFORCED primary-key public.customer (id)

-- case: a foreign key that the database lacks
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, c bigint);
-- entities
create table orders (id bigint primary key, c bigint references customer);
-- expect WARNING NOT_ENFORCED foreign-key public.orders (c)

-- case: a composite foreign key with its columns in another order
-- trap T44
-- all
create table customer (a int, b int, primary key (a, b));
-- database
create table orders (id bigint primary key, x int, y int, foreign key (x, y) references customer (a, b));
-- entities
create table orders (id bigint primary key, x int, y int, foreign key (y, x) references customer (b, a));

-- case: a foreign key that is deferrable and not valid
-- trap T46
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, c bigint); alter table orders add foreign key (c) references customer deferrable not valid;
-- entities
create table orders (id bigint primary key, c bigint references customer);
-- expect INFO COSMETIC foreign-key public.orders (c)

-- case: an index that the database lacks
-- trap T47
-- all
create table customer (id bigint primary key, a int, b int);
-- entities
create index on customer (a);
-- expect WARNING SLOW index public.customer (a)

-- case: a longer index that begins with the columns of the declared one
-- trap T47
-- all
create table customer (id bigint primary key, a int, b int);
-- database
create index on customer (a, b);
-- entities
create index on customer (a);

-- case: an index with its columns in another order
-- trap T47
-- all
create table customer (id bigint primary key, a int, b int);
-- database
create index i on customer (b, a);
-- entities
create index i on customer (a, b);
-- expect WARNING SLOW index public.customer (b, a)

-- case: a partial index where a full one is declared
-- trap T48
-- all
create table customer (id bigint primary key, a int, b int);
-- database
create index i on customer (a) where b > 0;
-- entities
create index i on customer (a);
-- expect WARNING SLOW index public.customer (a)

-- case: a generated name over other columns
-- trap T41
-- database
create table customer (id bigint primary key, x int, y int, constraint uk_1a2b3c4d5e6f unique (x));
-- entities
create table customer (id bigint primary key, x int, y int, constraint uk_1a2b3c4d5e6f unique (y));
-- expect WARNING NOT_ENFORCED unique public.customer (x)

-- case: a composite foreign key that covers only one of the two
-- trap T44
-- all
create table customer (tenant bigint, id bigint, primary key (tenant, id), unique (id));
-- database
create table orders (id bigint primary key, tenant bigint, customer_id bigint, foreign key (tenant, customer_id) references customer (tenant, id));
-- entities
create table orders (id bigint primary key, tenant bigint references customer (id), customer_id bigint);
-- expect WARNING NOT_ENFORCED foreign-key public.orders (tenant)
-- expect INFO INSERT_FAILS foreign-key public.orders (tenant, customer_id)

-- case: the same partial index over the same expression
-- trap T48
-- database
create table customer (id bigint primary key, x text); create index on customer (lower(x)) where x is not null;
-- entities
create table customer (id bigint primary key, x text); create index other on customer (lower(x)) where (x is not null);

-- case: what a table has for other reasons serves as an index
-- database
create table customer (id bigint, tenant bigint, email text, born date, primary key (tenant, id), unique (email, born));
-- entities
create table customer (id bigint, tenant bigint, email text, born date, primary key (tenant, id), unique (email, born));
create index on customer (tenant);
create index on customer (email);
create index on customer (email, born);

-- case: no key serves as an index of its second column, or of more columns
-- database
create table customer (id bigint, tenant bigint, email text, born date, primary key (tenant, id));
-- entities
create table customer (id bigint, tenant bigint, email text, born date, primary key (tenant, id));
create index on customer (id);
create index on customer (tenant, id, email);
-- expect WARNING SLOW index public.customer (id)
-- expect WARNING SLOW index public.customer (tenant, id, email)
