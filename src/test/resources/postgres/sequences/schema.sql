create table invoice (id serial primary key, number bigserial, tiny smallserial, other integer);
create sequence plain;
create sequence counting as smallint increment by -2 minvalue -100 maxvalue 50 start with 40 cache 7 cycle;
create sequence owned owned by invoice.other;
alter table invoice alter column other set default nextval('owned');
comment on sequence plain is 'counts';
create schema elsewhere;
create sequence elsewhere.plain start with 1000;
create table borrowing (id bigint default nextval('elsewhere.plain') primary key);
