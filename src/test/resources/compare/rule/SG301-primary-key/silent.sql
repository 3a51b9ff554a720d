-- case: the same columns in another order
-- database
create table customer (id bigint, code text, primary key (code, id));
-- entities
create table customer (id bigint, code text, primary key (id, code));

-- case: unique columns that are not null
-- database
create table customer (id bigint not null unique, code text);
-- entities
create table customer (id bigint primary key, code text);

-- case: another key has the identifier
-- ignoring public.customer.row_id
-- database
create table customer (row_id bigint generated always as identity primary key, id bigint not null unique);
-- entities
create table customer (id bigint not null, primary key (id));
