-- case: deleted rows keep their values
-- fix both
-- column customer.deleted SOFT_DELETE
-- all
create table customer (id bigint primary key, email text, deleted boolean not null, unique (email));
-- database
-- entities
-- expect WARNING INSERT_FAILS unique public.customer (email)

-- case: only one deleted row is accepted
-- fix both
-- column customer.deleted SOFT_DELETE
-- all
create table customer (id bigint primary key, email text, deleted boolean not null, unique (email, deleted));
-- database
-- entities
-- expect WARNING UPDATE_FAILS unique public.customer (email, deleted)
