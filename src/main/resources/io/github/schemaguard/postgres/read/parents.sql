-- The parents of tables, by partitioning (then with the bound) or by plain inheritance, in order of declaration.
select i.inhrelid as child, cn.nspname as child_schema, c.relname as child_name,
       i.inhparent as parent, pn.nspname as parent_schema, p.relname as parent_name,
       c.relispartition as is_partition,
       case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as bound
from pg_inherits i
join pg_class c on c.oid = i.inhrelid
join pg_class p on p.oid = i.inhparent
join pg_namespace cn on cn.oid = c.relnamespace
join pg_namespace pn on pn.oid = p.relnamespace
where c.relkind in ('r', 'p', 'f')
  and (c.relnamespace = any (:schemas) or p.relnamespace = any (:schemas))
order by i.inhrelid, i.inhseqno
