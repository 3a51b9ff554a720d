create extension pg_cron;
create table report (id bigint primary key, made_at timestamp with time zone not null);
select cron.schedule('nightly', '0 3 * * *', 'delete from report');
-- later
select cron.schedule('hourly', '0 * * * *', 'vacuum report');
-- change
alter table report alter made_at drop not null;
