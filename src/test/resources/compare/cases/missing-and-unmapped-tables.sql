-- case: a table that the database lacks
-- all
create table customer (id bigint primary key);
-- entities
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR QUERY_FAILS table public.orders

-- case: a table that the database lacks and others refer to
-- database
create table orders (id bigint primary key, customer_id bigint);
-- entities
create table customer (id bigint primary key);
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect ERROR QUERY_FAILS table public.customer

-- case: a table that no entity is mapped to
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, customer_id bigint references customer);
-- expect INFO COSMETIC table public.orders

-- case: tables of the usual tools
-- trap T57
-- all
create table customer (id bigint primary key);
-- database
create table flyway_schema_history (id int primary key, version text not null);
create table databasechangelog (id text); create table qrtz_triggers (id text); create table shedlock (name text);
create table spring_session (id text); create table batch_job_instance (id bigint);

-- case: a table whose name is similar to that of a tool
-- trap T57
-- all
create table customer (id bigint primary key);
-- database
create table flyway_notes (id bigint primary key);
-- expect INFO COSMETIC table public.flyway_notes
