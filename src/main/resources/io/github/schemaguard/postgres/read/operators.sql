-- The operators with their operands' types; those that are only named by another so far have no function.
select o.oid, o.oprnamespace as schema,
       o.oprname || '(' || coalesce(format_type(nullif(o.oprleft, 0), null), 'NONE') || ', '
           || coalesce(format_type(nullif(o.oprright, 0), null), 'NONE') || ')' as name,
       format_type(o.oprresult, null) as result,
       o.oprcode::regproc::text as function,
       case when o.oprcom <> 0 then o.oprcom::regoperator::text end as commutator,
       case when o.oprnegate <> 0 then o.oprnegate::regoperator::text end as negator,
       case when o.oprrest <> 0 then o.oprrest::regproc::text end as restrict,
       case when o.oprjoin <> 0 then o.oprjoin::regproc::text end as join_estimator,
       o.oprcanmerge as merges, o.oprcanhash as hashes
from pg_operator o
where o.oprnamespace = any (:schemas) and o.oprcode <> 0
