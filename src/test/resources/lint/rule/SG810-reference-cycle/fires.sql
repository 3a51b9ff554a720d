-- case: two tables
create table a (id bigint primary key, b bigint not null);
create table b (id bigint primary key, a bigint not null references a);
alter table a add foreign key (b) references b;

-- case: three tables
create table a (id bigint primary key, b bigint not null);
create table b (id bigint primary key, c bigint not null);
create table c (id bigint primary key, a bigint not null references a);
alter table b add foreign key (c) references c;
alter table a add foreign key (b) references b;
