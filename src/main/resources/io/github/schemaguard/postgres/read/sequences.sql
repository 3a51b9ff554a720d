-- Every sequence with its owner, if it has one: dependency "i" makes it the column's identity, "a" is OWNED BY.
select c.oid, c.relnamespace as schema, c.relname as name,
       format_type(s.seqtypid, null) as type,
       s.seqstart as start, s.seqincrement as increment, s.seqmin as minimum, s.seqmax as maximum,
       s.seqcache as cache, s.seqcycle as cycle,
       d.deptype as ownership, d.refobjid as owner,
       o.relname as owner_name, a.attname as owner_column
from pg_sequence s
join pg_class c on c.oid = s.seqrelid
left join pg_depend d
       on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.objsubid = 0
      and d.refclassid = 'pg_class'::regclass and d.deptype in ('a', 'i')
left join pg_class o on o.oid = d.refobjid
left join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
where c.relnamespace = any (:schemas)
   or (d.deptype = 'i' and o.relkind = 'p') -- partitions of it may be in other schemas
