-- case: a unique index over an expression, which the database has under another name
-- database
create table customer (id bigint primary key, x text); create unique index one on customer (lower(x));
-- entities
create table customer (id bigint primary key, x text); create unique index other on customer (lower(x));

-- case: a unique index over an expression that the database lacks
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x text); create unique index on customer (lower(x));
-- expect WARNING NOT_ENFORCED index public.customer ("(lower(x))")

-- case: a unique pair that the primary key makes unique
-- database
create table customer (id bigint primary key, x text);
-- entities
create table customer (id bigint primary key, x text, unique (id, x));

-- case: a unique pair of which one is unique by an index
-- database
create table customer (id bigint primary key, x text, y text); create unique index on customer (x);
-- entities
create table customer (id bigint primary key, x text, y text, unique (x, y));
-- expect INFO INSERT_FAILS index public.customer (x)

-- case: a partial unique index is no promise for all rows
-- database
create table customer (id bigint primary key, x text); create unique index on customer (x) where id > 0;
-- entities
create table customer (id bigint primary key, x text unique);
-- expect WARNING NOT_ENFORCED unique public.customer (x)

-- case: a one-to-one association that nothing says is unique
-- column orders.customer_id FOREIGN_KEY
-- infer orders.customer_id
-- database
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
-- entities
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint unique references customer);
-- expect INFO NOT_ENFORCED unique public.orders (customer_id)

-- case: an index that a longer one begins with
-- database
create table customer (id bigint primary key, a int, b int); create index on customer (a, b);
-- entities
create table customer (id bigint primary key, a int, b int); create index on customer (a);

-- case: an index whose columns a longer one has in another order
-- database
create table customer (id bigint primary key, a int, b int, c int); create index on customer (c, a, b);
-- entities
create table customer (id bigint primary key, a int, b int, c int); create index on customer (a, b);
-- expect WARNING SLOW index public.customer (a, b)

-- case: an index that a unique constraint begins with
-- database
create table customer (id bigint primary key, a int, b int, unique (a, b));
-- entities
create table customer (id bigint primary key, a int, b int); create index on customer (a);
-- expect INFO INSERT_FAILS unique public.customer (a, b)

-- case: an index that the primary key serves
-- database
create table customer (a int, b int, primary key (a, b));
-- entities
create table customer (a int, b int, primary key (a, b)); create index on customer (a);

-- case: a unique index where a unique constraint is declared
-- trap T42
-- database
create table customer (id bigint primary key, x int); create unique index on customer (x);
-- entities
create table customer (id bigint primary key, x int unique);

-- case: a partial unique index where a unique constraint is declared
-- trap T42
-- database
create table customer (id bigint primary key, x int); create unique index on customer (x) where x > 0;
-- entities
create table customer (id bigint primary key, x int unique);
-- expect WARNING NOT_ENFORCED unique public.customer (x)

-- case: a unique index over an expression where a unique constraint is declared
-- trap T42
-- database
create table customer (id bigint primary key, x text); create unique index on customer (lower(x));
-- entities
create table customer (id bigint primary key, x text unique);
-- expect INFO INSERT_FAILS index public.customer ("(lower(x))")

-- case: a primary key where a unique constraint is declared
-- trap T43
-- database
create table customer (id bigint primary key);
-- entities
create table customer (id bigint primary key unique);

-- case: a unique constraint on both sides
-- trap T42
-- database
create table customer (id bigint primary key, x int unique);
-- entities
create table customer (id bigint primary key, x int unique);

-- case: a unique constraint that the database lacks
-- trap T42
-- database
create table customer (id bigint primary key, x int);
-- entities
create table customer (id bigint primary key, x int unique);
-- expect WARNING NOT_ENFORCED unique public.customer (x)

-- case: a unique constraint that only the database has
-- database
create table customer (id bigint primary key, x int unique);
-- entities
create table customer (id bigint primary key, x int);
-- expect INFO INSERT_FAILS unique public.customer (x)
