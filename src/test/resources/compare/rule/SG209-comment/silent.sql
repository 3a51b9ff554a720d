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
