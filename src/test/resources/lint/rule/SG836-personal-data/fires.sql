-- case: an address
create table person (id bigint primary key, email text);

-- case: a comment that says something else
create table person (id bigint primary key, "firstName" text);
comment on column person."firstName" is 'as in the passport';
