-- case: the key
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select email from customer where id = ?
-- no entities

-- case: a unique constraint
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where number = ?
-- no entities

-- case: the first column of an index
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where status = ? order by placed_at
-- no entities

-- case: an index of one of two columns
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where status = ? and customer_id = ?
-- no entities

-- case: no condition
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select * from customer order by email
-- no entities

-- case: a join of whole tables
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select c.email, o.total from customer c join orders o on o.customer_id = c.id
-- no entities

-- case: a group of all rows
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select region, count(*) from customer group by region having count(*) > ?
-- no entities

-- case: a condition that is the same in every run
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from orders where total = 0
-- no entities

-- case: a boolean
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where active = ?
-- no entities

-- case: a null
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where region is null
-- no entities

-- case: another value than one
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where region <> ?
-- no entities

-- case: a parameter that may be null
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where ?::text is null or region = ?
-- no entities

-- case: a default for a parameter
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where region = coalesce(?, region)
-- no entities

-- case: an outer join whose condition chooses rows of the other table
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create index on orders (customer_id);
-- query
select c.id, o.id from customer c left join orders o on o.customer_id = c.id and o.number = ?
-- no entities

-- case: an insert
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
insert into customer (id, email, active) values (?, ?, true)
-- no entities

-- case: nothing is read
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select id from customer where 1 = 0 and email = ?
-- no entities

-- case: a refused statement
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
-- query
select nobody from customer where email = ?
-- no entities

-- case: an index of the expression
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create index on customer (lower(email));
-- query
select id from customer where lower(email) = ?
-- no entities

-- case: an index for patterns
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create index on customer (email varchar_pattern_ops);
-- query
select id from customer where email like ?
-- no entities

-- case: an index of the elements
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create index on customer using gin (tags);
-- query
select id from customer where tags @> ?::jsonb
-- no entities

-- case: an index of the rows that the statement asks for
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create index on orders (customer_id) where status = 'open';
-- query
select id from orders where status = 'open' and customer_id = ?
-- no entities

-- case: indexes of both columns
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create index on orders (customer_id);
-- query
select id from orders where number = ? or customer_id = ?
-- no entities

-- case: a function of the schema in an index
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create function short(text) returns text language sql immutable as 'select left($1, 3)';
create index on customer (short(email));
-- query
select id from customer where short(email) = ?
-- no entities

-- case: an exclusion constraint
-- database
create table customer (id bigint primary key, email varchar(200) not null, region text, code char(4), tags jsonb, active boolean not null, born date);
create table orders (id bigint primary key, customer_id bigint not null references customer, status text not null, number text unique, total numeric(12, 2), placed_at timestamptz);
create index on orders (status, placed_at);
create table stay (id bigint primary key, during daterange, exclude using gist (during with &&));
-- query
select id from stay where during && ?::daterange
-- no entities

-- case: a condition that chooses partitions
-- database
create table event (id bigint, day date not null, actor text not null) partition by range (day);
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
-- query
select id from event where day = ?
-- no entities

-- case: an index of a partitioned table
-- database
create table event (id bigint, day date not null, actor text not null) partition by range (day);
create table event_2025 partition of event for values from ('2025-01-01') to ('2026-01-01');
create index on event (actor);
-- query
select id from event where day = ? and actor = ?
-- no entities
