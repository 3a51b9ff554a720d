-- case: no constraint
-- database
create table customer (id bigint primary key, email text, tenant bigint);
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));
-- expect WARNING NOT_ENFORCED unique public.customer (email)

-- case: a partial unique index
-- database
create table customer (id bigint primary key, email text, tenant bigint);
create unique index on customer (email) where tenant > 0;
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));
-- expect WARNING NOT_ENFORCED unique public.customer (email)

-- case: a one-to-one association with another side
-- column card.person_id FOREIGN_KEY
-- infer card.person_id
-- reader card.person_id Person.card
-- database
create table person (id bigint primary key);
create table card (id bigint primary key, person_id bigint references person);
-- entities
create table person (id bigint primary key);
create table card (id bigint primary key, person_id bigint unique references person);
-- expect WARNING READ_FAILS unique public.card (person_id)

-- case: unique by itself, and in the database only within a tenant
-- column customer.tenant TENANT
-- database
create table customer (id bigint primary key, email text, tenant bigint, unique (email, tenant));
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email));
-- expect INFO NOT_ENFORCED unique public.customer (email)

-- case: unique within another column than the tenant
-- column customer.tenant TENANT
-- database
create table customer (id bigint primary key, email text, tenant bigint, region text, unique (email, region));
-- entities
create table customer (id bigint primary key, email text, tenant bigint, region text, unique (email));
-- expect WARNING NOT_ENFORCED unique public.customer (email)

-- case: a unique index on an expression that depends on another column too
-- database
create table customer (id bigint primary key, code text, region text);
create unique index customer_code on customer (lower(code || region));
-- entities
create table customer (id bigint primary key, code text unique, region text);
create unique index customer_code on customer (lower(code || region));
-- expect WARNING NOT_ENFORCED unique public.customer (code)

-- case: a unique index rejects duplicates of some rows only
-- database
create table customer (id bigint primary key, code text, active boolean);
create unique index customer_code on customer (code) where active;
-- entities
create table customer (id bigint primary key, code text unique, active boolean);
-- expect WARNING NOT_ENFORCED unique public.customer (code)

-- case: a natural identifier
-- reader customer.email customer.email
-- owners customer.email customer.email
-- database
create table customer (id bigint primary key, email text);
-- entities
create table customer (id bigint primary key, email text, unique (email));
-- expect WARNING READ_FAILS unique public.customer (email)

-- case: an association that references another column than the key
-- reader customer.email Order.customer
-- infer customer.email
-- database
create table customer (id bigint primary key, email text);
-- entities
create table customer (id bigint primary key, email text, unique (email));
-- expect WARNING READ_FAILS unique public.customer (email)

-- case: several columns
-- database
create table customer (id bigint primary key, email text, tenant bigint);
-- entities
create table customer (id bigint primary key, email text, tenant bigint, unique (email, tenant));
-- expect WARNING NOT_ENFORCED unique public.customer (email, tenant)

-- case: an element of a one-to-many association
-- role customer_phones COLLECTION Customer.phones
-- owners customer_phones.phone_id Customer.phones
-- column customer_phones.phone_id FOREIGN_KEY
-- infer customer_phones.phone_id
-- database
create table customer_phones (customer_id bigint not null, phone_id bigint not null, primary key (customer_id, phone_id));
-- entities
create table customer_phones (customer_id bigint not null, phone_id bigint not null unique, primary key (customer_id, phone_id));
-- expect INFO NOT_ENFORCED unique public.customer_phones (phone_id)

-- case: a unique index
-- infer customer.email
-- database
create table customer (id bigint primary key, email text);
-- entities
create table customer (id bigint primary key, email text);
create unique index on customer (email);
-- expect WARNING NOT_ENFORCED index public.customer (email)
