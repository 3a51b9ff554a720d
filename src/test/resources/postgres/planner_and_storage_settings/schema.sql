create table orders (
    id bigint primary key,
    customer_id bigint not null,
    note text);
create index orders_customer_idx on orders (customer_id, lower(note));
alter table orders cluster on orders_customer_idx;
alter table orders set (fillfactor = 70, toast.autovacuum_enabled = false);
alter table only orders alter customer_id set statistics 500, alter note set (n_distinct = -0.5);
alter index orders_customer_idx alter column 2 set statistics 50;
create statistics orders_both on customer_id, note from orders;
alter statistics orders_both set statistics 900;

create table archived (note text) inherits (orders);
create table archived_later () inherits (orders);

create table parted (id int, at date) partition by range (at);
create table parted_1 partition of parted for values from ('2026-01-01') to ('2026-02-01');
create table parted_2 (id int, at date);
alter table parted attach partition parted_2 for values from ('2026-02-01') to ('2026-03-01');

create materialized view totals as select customer_id, count(*) as orders from orders group by customer_id;
create unique index totals_customer on totals (customer_id);
alter materialized view totals cluster on totals_customer;
alter materialized view totals alter customer_id set statistics 10;
