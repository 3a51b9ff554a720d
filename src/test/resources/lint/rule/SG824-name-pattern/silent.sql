-- case: it follows
-- settings: table=t_[a-z]+
create table t_customer (id bigint primary key);

-- case: another kind
-- settings: index=ix_.*
create table customer (id bigint primary key, constraint ix_pk check (id > 0));
alter table customer drop constraint customer_pkey;
