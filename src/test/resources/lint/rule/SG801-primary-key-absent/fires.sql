-- case: no key at all
create table log (at timestamptz, line text);

-- case: a unique constraint could be the key
create table country (code text not null unique, label text);
