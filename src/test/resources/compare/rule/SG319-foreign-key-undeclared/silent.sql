-- case: an association without a constraint
-- column customer.tenant FOREIGN_KEY
-- all
create table tenant (id bigint primary key);
-- database
create table customer (id bigint primary key, tenant bigint references tenant);
-- entities
create table customer (id bigint primary key, tenant bigint);

-- case: a composite foreign key that contains a declared one
-- all
create table tenant (id bigint primary key, party bigint, unique (party, id));
-- database
create table customer (id bigint primary key, tenant bigint, party bigint, foreign key (party, tenant) references tenant (party, id));
-- entities
create table customer (id bigint primary key, tenant bigint references tenant, party bigint);
