-- case: the elements of a set, which are never equal
-- role customer COLLECTION
-- database
create table customer (tenant bigint not null, code text not null, primary key (tenant, code));
-- entities
create table customer (tenant bigint not null, code text not null);

-- case: a set whose mapping has the same key
-- role customer COLLECTION
-- database
create table customer (tenant bigint not null, code text, primary key (tenant, code));
-- entities
create table customer (tenant bigint not null, code text not null, primary key (tenant, code));
