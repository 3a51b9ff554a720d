-- Every domain of the database, also those of schemas that are not read: columns may have any of them as their type.
select t.oid, t.typnamespace as schema, t.typname as name,
       t.typbasetype as base, format_type(t.typbasetype, t.typtypmod) as type,
       t.typnotnull as not_null,
       case when t.typdefaultbin is not null then pg_get_expr(t.typdefaultbin, 0)
            else t.typdefault end as default_value,
       case when t.typcollation <> b.typcollation then t.typcollation::regcollation::text end as collation
from pg_type t
join pg_type b on b.oid = t.typbasetype
where t.typtype = 'd'
