-- case: one reference is optional
create table a (id bigint primary key, b bigint);
create table b (id bigint primary key, a bigint not null references a);
alter table a add foreign key (b) references b;

-- case: one reference is checked at commit
create table a (id bigint primary key, b bigint not null);
create table b (id bigint primary key, a bigint not null references a);
alter table a add foreign key (b) references b deferrable initially deferred;

-- case: a row that references itself
create table a (id bigint primary key, parent bigint not null references a);
