-- case: a hash
create table account (id bigint primary key, password_hash varchar(255));

-- case: the length of bcrypt
create table account (id bigint primary key, password char(60));

-- case: a comment
create table account (id bigint primary key, password text);
comment on column account.password is 'bcrypt hash';

-- case: a check
create table account (id bigint primary key, password text check (password like '$2%'));

-- case: about a token
create table account (id bigint primary key, token_type text, password_changed_at timestamptz, reset_token_expires date);

-- case: bytes
create table account (id bigint primary key, secret bytea);
