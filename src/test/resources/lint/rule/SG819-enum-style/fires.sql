-- case: an enum type where checks are preferred
create type state as enum ('NEW', 'PAID');

-- case: a check where enum types are preferred
-- settings: prefer=enum
create table t (id bigint primary key, state text check (state in ('NEW', 'PAID')));
