-- case: only the database has a comment
-- database
create table customer (id bigint primary key, value text);
comment on column customer.value is 'why';
-- entities
create table customer (id bigint primary key, value text);

-- case: the comment that Hibernate gives a mark of deletion
-- column customer.deleted SOFT_DELETE
-- infer customer.deleted
-- database
create table customer (id bigint primary key, deleted boolean not null);
-- entities
create table customer (id bigint primary key, deleted boolean not null);
comment on column customer.deleted is 'Soft-delete indicator';

-- case: comments of a table and a view, which are not compared
-- database
create table customer (id bigint primary key);
create materialized view totals as select 1::bigint as id;
-- entities
create table customer (id bigint primary key);
create table totals (id bigint primary key);
comment on table customer is 'who buys';
comment on table totals is 'for how much';
