-- case: audit tables are nullable throughout and need no foreign keys
-- trap T29
-- role customer_aud AUDIT
-- all
create table revinfo (rev integer primary key, revtstmp bigint);
-- database
create table customer_aud (id bigint not null, rev integer not null, revtype smallint, name varchar(255), primary key (rev, id));
-- entities
create table customer_aud (id bigint not null, rev integer not null references revinfo, revtype smallint, name varchar(255), primary key (rev, id));

-- case: an audit column does not take null, with nothing said in Java
-- trap T29
-- role customer_aud AUDIT
-- infer customer_aud.name
-- database
create table customer_aud (id bigint not null, rev integer not null, revtype smallint, name varchar(255) not null, primary key (rev, id));
-- entities
create table customer_aud (id bigint not null, rev integer not null, revtype smallint, name varchar(255), primary key (rev, id));
-- expect ERROR INSERT_FAILS column public.customer_aud.name

-- case: an audit table under another suffix
-- trap T29
-- role customer_history AUDIT
-- entities
create table customer_history (id bigint not null, rev integer not null, revtype smallint, primary key (rev, id));
-- expect ERROR QUERY_FAILS table public.customer_history

-- case: an audit table without foreign keys
-- trap T29
-- role orders AUDIT
-- all
create table customer (id bigint primary key);
-- database
create table orders (id bigint primary key, c bigint);
-- entities
create table orders (id bigint primary key, c bigint references customer);
