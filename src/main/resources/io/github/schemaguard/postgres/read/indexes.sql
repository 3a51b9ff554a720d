-- Every index with its keys; "inherited" is one that a partition has because of its parent.
select i.indexrelid as oid, i.indrelid as relation, c.relname as name, m.amname as method,
       i.indisunique as is_unique, i.indisvalid as valid, i.indisreplident as replica_identity,
       i.indnullsnotdistinct as nulls_not_distinct, -- since 15
       false as nulls_not_distinct, -- before 15
       i.indnkeyatts as key_count,
       i.indkey::text as columns, i.indoption::text as options,
       i.indclass::text as operator_classes, i.indcollation::text as collations,
       case when exists (select from unnest(i.indcollation) used (oid)
                         where used.oid not in (0, '"default"'::regcollation::oid)) then
           array(select nullif(nullif(used.oid, 0), '"default"'::regcollation::oid)::regcollation::text
                 from unnest(i.indcollation) with ordinality used (oid, place)
                 order by used.place) end as collation_names,
       -- One expression, the rule, is printed at a tenth of the price of pg_get_indexdef.
       case array_length(array_positions(i.indkey::int2[], 0::int2), 1)
       when 1 then array[coalesce(pg_get_expr(i.indexprs, i.indrelid), '')]
       else case when i.indexprs is not null then
           -- The index may be gone by now, which pg_table_is_visible takes without an error.
           array(select coalesce(case when pg_table_is_visible(i.indexrelid) is not null
                                      then pg_get_indexdef(i.indexrelid, place, false) end, '')
                 from generate_series(1, i.indnkeyatts) place
                 where i.indkey[place - 1] = 0
                 order by place) end end as expressions,
       case when i.indpred is not null then pg_get_expr(i.indpred, i.indrelid) end as predicate,
       i.indpred is not null as partial,
       c.relispartition as inherited, k.conname as "constraint",
       c.reloptions || o.statistics as storage_options,
       o.parameters as operator_class_parameters
from pg_index i
join pg_class c on c.oid = i.indexrelid
join pg_am m on m.oid = c.relam
left join pg_constraint k on k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x')
left join (select a.attrelid,
                  array_agg(a.attnum || ':' || array_to_string(a.attoptions, ', '))
                      filter (where a.attoptions is not null) as parameters,
                  array_agg('statistics ' || a.attnum || '=' || a.attstattarget order by a.attnum)
                      filter (where a.attstattarget >= 0) as statistics
           from pg_attribute a
           where a.attoptions is not null or a.attstattarget >= 0
           group by a.attrelid) o on o.attrelid = i.indexrelid
where c.relnamespace = any (:schemas) and i.indislive
