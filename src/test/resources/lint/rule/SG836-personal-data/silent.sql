-- case: classified
create table person (id bigint primary key, email text);
comment on column person.email is 'Personal data: contact';

-- case: no personal data
create table item (id bigint primary key, label text);
