-- case: a nullable column
-- database
create table customer (id bigint primary key, value text);
-- entities
create table customer (id bigint primary key);
-- expect INFO COSMETIC column public.customer.value

-- case: a required column with a default
-- database
create table customer (id bigint primary key, value text not null default '');
-- entities
create table customer (id bigint primary key);
-- expect INFO COSMETIC column public.customer.value

-- case: a trigger returns another row than NEW, with a column that its argument names
-- database
create table customer (id bigint primary key, period tstzrange not null);
create function versioning() returns trigger language plpgsql as $$ begin
  return jsonb_populate_record(new, jsonb_build_object(tg_argv[0], tstzrange(now(), null))); end $$;
create trigger versioning before insert or update on customer
  for each row execute function versioning('period', 'customer_history', true);
-- entities
create table customer (id bigint primary key);
-- expect INFO COSMETIC column public.customer.period
