create schema audit;
comment on schema public is 'What customers buy.';
create type public.order_status as enum ('NEW', 'PAID', 'SHIPPED');
comment on type public.order_status is 'Where an order is.';
create domain public.money_amount as numeric(12,2) check (value >= 0);
create sequence public.invoice_number increment 10;

create table public.customer (
    id bigint generated always as identity primary key,
    email varchar(320) not null unique,
    name text,
    created_at timestamptz default now() not null
);
comment on table public.customer is 'People and companies that buy.

One row per e-mail address.';
comment on column public.customer.email is 'Where invoices go; also the login.';

create table public.orders (
    id bigint generated always as identity primary key,
    customer_id bigint not null references public.customer on delete cascade,
    status public.order_status default 'NEW' not null,
    total public.money_amount,
    tags text[],
    note text check (length(note) < 1000)
);
create index orders_status_idx on public.orders (status) where status <> 'SHIPPED';

create table public.order_line (
    order_id bigint not null references public.orders,
    line integer not null,
    product text not null,
    price public.money_amount not null,
    quantity integer default 1 not null,
    sum numeric generated always as (price * quantity) stored,
    primary key (order_id, line)
);

create table public.setting (key text primary key, value text);

create table audit.entry (id bigint not null, at date not null, what text) partition by range (at);
create table audit.entry_2026 partition of audit.entry for values from ('2026-01-01') to ('2027-01-01');

create view public.open_orders as
    select o.id, c.email, o.total from public.orders o join public.customer c on c.id = o.customer_id
    where o.status <> 'SHIPPED';
create materialized view public.sales as select sum(total) as total from public.open_orders;

create function audit.log() returns trigger language plpgsql as $$
begin
    insert into audit.entry values (new.id, now(), '<b>changed</b>');
    return new;
end $$;
create trigger orders_audit after update on public.orders for each row execute function audit.log();

alter table public.orders enable row level security;
create policy own_orders on public.orders for select to public using (customer_id = 1);
