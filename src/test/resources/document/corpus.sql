create schema sales;
create schema "We|ird ""schema""";
comment on schema sales is E'All about\n\nsales | <b>bold</b> [x](javascript:alert(1))';
create extension btree_gist;
create type sales.mood as enum ('sad', 'it''s | ok', 'happy, very');
create domain sales.email as varchar(320) default 'a@b' not null
    constraint at_sign check (value ~ '^[^@|`]+@\S+$');
create sequence sales.ticket as integer increment by -5 minvalue -1000 maxvalue 10 cycle cache 3;
create table sales.customer (
    id integer generated always as identity (start with 10 increment by 5) primary key,
    mail sales.email,
    mails sales.email[],
    name text collate "C" not null,
    feeling sales.mood default 'sad',
    shout text generated always as (upper(name) || '|') stored,
    unique nulls not distinct (name, feeling),
    constraint "odd `name`" check (name <> E'a\nb' and length(name) > 0) not valid);
comment on table sales.customer is E'  People, 1. of all\n# kinds\n- and more ';
comment on column sales.customer.name is 'snake_case, _under_, *star*, `code`, 5 < 6 & 7 > 2 &amp; \';
create table sales.ordered (
    id bigserial,
    customer integer references sales.customer on delete set null deferrable initially deferred,
    placed date not null,
    during tsrange,
    primary key (id, placed)) partition by range (placed);
create table sales.ordered_2025 partition of sales.ordered
    for values from ('2025-01-01') to ('2026-01-01');
create table sales.ordered_rest partition of sales.ordered default;
create unlogged table "We|ird ""schema"""."Ta`b.le\|" ("col|\umn" int, "order" text);
create index "an|index" on "We|ird ""schema"""."Ta`b.le\|" ("order" text_pattern_ops desc nulls last,
    lower("order" || ') desc'), "col|\umn") include ("order") with (fillfactor = 70)
    where "col|\umn" > 3;
create table sales.booking (room int, during tsrange,
    exclude using gist (room with =, during with &&) where (room > 0));
create view sales.happy with (security_barrier) as
    select id, name || '|`' as label from sales.customer where feeling = 'happy, very'
    with check option;
create materialized view sales.counts as select feeling, count(*) from sales.customer group by 1;
create unique index on sales.counts (feeling);
comment on view sales.happy is 'Only | the happy';
