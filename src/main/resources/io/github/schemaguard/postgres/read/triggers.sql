-- The triggers of tables and views, except PostgreSQL's own and those that a partition has because of its parent.
-- The whole definition is printed only where the condition or the arguments have to be taken from it.
select t.oid, t.tgrelid as relation, t.tgname as name, t.tgtype as bits, t.tgenabled as enabled,
       t.tgattr::text as columns,
       t.tgconstraint <> 0 as is_constraint, t.tgdeferrable as is_deferrable, t.tginitdeferred as deferred,
       nullif(t.tgconstrrelid, 0)::regclass::text as from_table,
       t.tgoldtable as old_table, t.tgnewtable as new_table,
       t.tgfoid::regproc::text as function,
       t.tgqual is not null as conditional, t.tgnargs > 0 as with_arguments,
       case when t.tgqual is not null or t.tgnargs > 0 then pg_get_triggerdef(t.oid) end as definition
from pg_trigger t
join pg_class c on c.oid = t.tgrelid
where c.relnamespace = any (:schemas) and not t.tgisinternal and t.tgparentid = 0
