-- Primary keys, unique, foreign key, check and exclusion constraints of tables, and checks of domains. What a
-- partition, or a partition of the referenced table, has only because of its parent is left out.
select k.oid, k.conrelid as relation, k.contypid as domain, k.conname as name, k.contype as kind,
       k.condeferrable as is_deferrable, k.condeferred as deferred, k.convalidated as validated,
       k.conenforced as enforced, -- since 18
       true as enforced, -- before 18
       k.conperiod as period, -- since 18
       false as period, -- before 18
       k.conkey as columns,
       k.conindid as index,
       not k.conislocal as inherited,
       k.connoinherit as no_inherit,
       k.confmatchtype as match, k.confdeltype as on_delete, k.confupdtype as on_update,
       k.confdelsetcols as on_delete_columns, -- since 15
       null::int2[] as on_delete_columns, -- before 15
       k.confrelid as target, k.confkey as target_columns,
       n.nspname as target_schema, r.relname as target_name,
       case when r.relnamespace <> all (:schemas) then
           array(select a.attname::text
                 from unnest(k.confkey) with ordinality f (number, place)
                 join pg_attribute a on a.attrelid = k.confrelid and a.attnum = f.number
                 order by f.place) end as target_column_names,
       case k.contype when 'c' then pg_get_expr(k.conbin, k.conrelid)
                      when 'x' then pg_get_constraintdef(k.oid) end as definition
from pg_constraint k
left join pg_class c on c.oid = k.conrelid
left join pg_class r on r.oid = k.confrelid
left join pg_namespace n on n.oid = r.relnamespace
where k.connamespace = any (:schemas) and k.contype in ('p', 'u', 'f', 'c', 'x')
  and k.conparentid = 0
  and not (k.contype = 'c' and k.coninhcount > 0 and coalesce(c.relispartition, false))
