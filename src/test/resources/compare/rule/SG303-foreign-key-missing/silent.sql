-- case: a foreign key as part of a composite one
-- all
create table tenant (id bigint primary key, party bigint, unique (party, id));
-- database
create table customer (id bigint primary key, tenant bigint, party bigint, foreign key (party, tenant) references tenant (party, id));
-- entities
create table customer (id bigint primary key, tenant bigint references tenant, party bigint);

-- case: an association to a view, where the database references the table behind it
-- all
create table person (id bigint primary key);
-- database
create view owner as select id from person;
create table customer (id bigint primary key, owner bigint references person);
-- entities
create table owner (id bigint primary key);
create table customer (id bigint primary key, owner bigint references owner);

-- case: an association to a view without any foreign key
-- all
create table person (id bigint primary key);
-- database
create view owner as select id from person;
create table customer (id bigint primary key, owner bigint);
-- entities
create table owner (id bigint primary key);
create table customer (id bigint primary key, owner bigint references owner);

-- case: a foreign key with the tenant
-- column profile.tenant TENANT
-- column preference.tenant TENANT
-- infer profile.user_id
-- reader profile.user_id Preference.profile
-- database
create table profile (id bigint primary key, user_id text, tenant text, unique (user_id, tenant));
create table preference (id bigint primary key, user_id text, tenant text, foreign key (user_id, tenant) references profile (user_id, tenant));
-- entities
create table profile (id bigint primary key, user_id text, tenant text, unique (user_id));
create table preference (id bigint primary key, user_id text references profile (user_id), tenant text);
