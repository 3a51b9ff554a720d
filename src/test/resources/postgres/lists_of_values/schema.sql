create domain colour as varchar(10) check (value in ('red', 'gr''een', ')'));
create table orders (
    id integer primary key, status varchar(10) default 'new', colour colour, code char(3), number integer,
    open boolean generated always as (status in ('new', 'paid')) stored,
    check (status in ('new', 'paid', 'sent')), check (status not in ('lost', E'back\\slash')),
    check (colour in ('red', ')')), check (code in ('a', 'b')), check (number in (1, 2)),
    constraint one exclude using btree (status with =) where (status in ('new', 'paid')));
create index by_status on orders ((status in ('new', 'paid')), id) where status in ('new', 'sent');
create view open_orders as select id, status in ('new') as fresh from orders where status in ('new', 'paid');
create materialized view states as
    select case when status in ('new', 'paid') then 'open' else 'closed' end as state from orders;
alter table orders enable row level security;
create policy only_open on orders using (status in ('new', 'paid')) with check (status in ('new', 'sent'));
create function noted() returns trigger language plpgsql as 'begin return new; end';
create trigger on_open after update on orders for each row when (new.status in ('new', 'paid')) execute function noted();
create rule no_delete as on delete to orders where old.status in ('new', 'paid') do instead nothing;
create table parts (status varchar(10)) partition by list ((status in ('new', 'paid')));
create function is_open(status varchar default case when 'x'::varchar in ('a', 'b') then 'c' end) returns boolean
    language sql as 'select true';
