create extension btree_gist with schema public;
create table checked (
    id integer,
    status varchar(10) check (status in ('NEW', 'PAID')),
    amount numeric check (amount > 0 and amount < 100),
    name text constraint named check (name <> '' or name is null),
    pattern text check (pattern ~ '^[a-z]+\d$' and pattern <> ')' and pattern <> E'\\'),
    during tsrange,
    room integer,
    constraint two check ((id > 0) = (amount is not null)),
    constraint whole check (checked is not null),
    constraint not_overlapping exclude using gist (room with =, during with &&) where (room > 0)
        deferrable initially deferred);
alter table checked add constraint not_heritable check (id < 1000000) no inherit;
alter table checked add constraint unvalidated check (id <> 13) not valid;
comment on constraint named on checked is 'has a name';
comment on constraint not_overlapping on checked is 'one at a time';
create domain percentage as numeric(5, 2) default 0 constraint up_to_100 check (value <= 100) check (value >= 0);
comment on domain percentage is 'of a hundred';
comment on constraint up_to_100 on domain percentage is 'not more';
