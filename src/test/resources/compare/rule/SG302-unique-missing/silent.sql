-- case: a unique index
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create unique index on customer (email);
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));

-- case: another name and order
-- database
create table customer (id bigint primary key, email text, tenant bigint, constraint a unique (tenant, email));
-- entities
create table customer (id bigint primary key, email text, tenant bigint, constraint b unique (email, tenant));

-- case: a one-to-one association with another side, whose column is unique
-- column card.person_id FOREIGN_KEY
-- infer card.person_id
-- reader card.person_id Person.card
-- database
create table person (id bigint primary key);
create table card (id bigint primary key, person_id bigint references person);
create unique index on card (person_id);
-- entities
create table person (id bigint primary key);
create table card (id bigint primary key, person_id bigint unique references person);

-- case: read by a column that is unique within a tenant
-- column customer.tenant TENANT
-- infer customer.email
-- reader customer.email Order.customer
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create unique index on customer (tenant, email);
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));

-- case: a one-to-one association within a tenant
-- column card.person_id FOREIGN_KEY
-- infer card.person_id
-- column card.tenant TENANT
-- database
create table person (id bigint primary key);
create table card (id bigint primary key, tenant bigint, person_id bigint references person, unique (person_id, tenant));
-- entities
create table person (id bigint primary key);
create table card (id bigint primary key, tenant bigint, person_id bigint unique references person);

-- case: a unique index on an expression of the column rejects equal values too
-- database
create table customer (id bigint primary key, code text);
create unique index customer_code on customer (lower(code));
-- entities
create table customer (id bigint primary key, code text unique);
create unique index customer_code on customer (lower(code));
