-- case: restrict
create table a (id bigint primary key);
create table b (id bigint primary key, a bigint references a on delete restrict);

-- case: cascade
create table a (id bigint primary key);
create table b (id bigint primary key, a bigint references a on delete cascade);
