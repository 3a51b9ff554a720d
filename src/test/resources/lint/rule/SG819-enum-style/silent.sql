-- case: a check where checks are preferred
create table t (id bigint primary key, state text check (state in ('NEW', 'PAID')));

-- case: an enum type where enum types are preferred
-- settings: prefer=enum
create type state as enum ('NEW', 'PAID');

-- case: another check
-- settings: prefer=enum
create table t (id bigint primary key, state text check (state <> ''));
