-- case: identity
create table t (id bigint generated always as identity primary key);

-- case: a sequence of several tables
create sequence ids;
create table t (id bigint default nextval('ids') primary key);
