-- The columns of tables, views and composite types.
select a.attrelid as relation, a.attnum as number, a.attname as name,
       a.atttypid as type_oid,
       format_type(a.atttypid, a.atttypmod) as type,
       case when t.typcategory = 'A' then greatest(a.attndims, 1) else 0 end as dimensions,
       a.attnotnull as not_null,
       k.conname as not_null_name, k.oid as not_null_oid, -- since 18
       k.convalidated as not_null_validated, k.connoinherit as not_null_no_inherit, -- since 18
       null as not_null_name, -- before 18
       a.attidentity as identity,
       -- A partition has the identity of its root, which owns the sequence (since 17).
       case when c.relispartition then coalesce(pg_partition_root(c.oid)::oid, 0) else c.oid end as identity_owner,
       a.attgenerated as generated,
       case when d.oid is not null then pg_get_expr(d.adbin, d.adrelid) end as expression,
       d.oid is not null as has_expression,
       a.attcollation as collation_oid,
       case when a.attcollation <> t.typcollation then a.attcollation::regcollation::text end as collation,
       case when a.attstorage <> t.typstorage then a.attstorage end as storage,
       a.attcompression as compression, -- since 14
       '' as compression, -- before 14
       a.attfdwoptions as foreign_options,
       -- pg_attver is the server's own: minor releases since November 2026 count in it when a table is created or altered
       nullif(concat_ws(', ',
           nullif(regexp_replace(array_to_string(a.attoptions, ', '), '^pg_attver=\d+(, )?|, pg_attver=\d+', ''), ''),
           case when a.attstattarget >= 0 then 'statistics=' || a.attstattarget end,
           case when a.attislocal and a.attinhcount > 0 and not c.relispartition then 'local' end), '') as options
from pg_attribute a
join pg_class c on c.oid = a.attrelid
join pg_type t on t.oid = a.atttypid
left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
left join pg_constraint k on k.conrelid = a.attrelid and k.conkey[1] = a.attnum and k.contype = 'n' -- since 18
where c.relnamespace = any (:schemas) and c.relkind in ('r', 'p', 'f', 'v', 'm', 'c')
  and a.attnum > 0 and not a.attisdropped
