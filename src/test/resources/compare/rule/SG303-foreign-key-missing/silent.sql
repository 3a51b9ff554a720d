-- case: a foreign key as part of a composite one
-- all
create table tenant (id bigint primary key, party bigint, unique (party, id));
-- database
create table customer (id bigint primary key, tenant bigint, party bigint, foreign key (party, tenant) references tenant (party, id));
-- entities
create table customer (id bigint primary key, tenant bigint references tenant, party bigint);
