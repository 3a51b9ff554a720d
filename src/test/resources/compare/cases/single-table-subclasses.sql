-- case: a subclass's column takes null, though its attribute does not
-- trap T26
-- column animal.kind DISCRIMINATOR
-- all
create table animal (id bigint primary key, kind varchar(31) not null, bark varchar(255));

-- case: a subclass's column does not take null
-- trap T26
-- column animal.kind DISCRIMINATOR
-- database
create table animal (id bigint primary key, kind varchar(31) not null, bark varchar(255) not null);
-- entities
create table animal (id bigint primary key, kind varchar(31) not null, bark varchar(255));
-- expect WARNING INSERT_FAILS column public.animal.bark
