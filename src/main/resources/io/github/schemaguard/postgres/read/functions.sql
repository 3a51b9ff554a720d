-- The functions, procedures and aggregates, except those that PostgreSQL creates for a range type.
select p.oid, p.pronamespace as schema, p.proname as name, p.prokind as kind,
       oidvectortypes(p.proargtypes) as signature,
       pg_get_function_arguments(p.oid) as arguments,
       pg_get_function_result(p.oid) as result,
       l.lanname as language, p.provolatile as volatility, p.prosecdef as security_definer,
       p.proisstrict as strict, p.proleakproof as leakproof, p.proparallel as parallel,
       case when p.procost <> case when l.lanname in ('c', 'internal') then 1 else 100 end
            then p.procost::text end as cost,
       case when p.proretset and p.prorows <> 1000 then p.prorows::text end as rows,
       case when p.prosupport <> 0 then p.prosupport::text end as support,
       p.proconfig as settings,
       p.probin as library,
       pg_get_function_sqlbody(p.oid) as standard_body, -- since 14
       null as standard_body, -- before 14
       p.prosrc as source,
       case when a.aggfnoid is not null then concat_ws(', ',
           case a.aggkind when 'o' then 'ordered-set' when 'h' then 'hypothetical-set' end,
           'sfunc = ' || a.aggtransfn::regproc,
           'stype = ' || format_type(a.aggtranstype, null),
           'finalfunc = ' || nullif(a.aggfinalfn, 0)::regproc,
           'combinefunc = ' || nullif(a.aggcombinefn, 0)::regproc,
           'serialfunc = ' || nullif(a.aggserialfn, 0)::regproc,
           'deserialfunc = ' || nullif(a.aggdeserialfn, 0)::regproc,
           'initcond = ' || quote_literal(a.agginitval),
           'msfunc = ' || nullif(a.aggmtransfn, 0)::regproc,
           'minvfunc = ' || nullif(a.aggminvtransfn, 0)::regproc,
           'mstype = ' || format_type(nullif(a.aggmtranstype, 0), null),
           'mfinalfunc = ' || nullif(a.aggmfinalfn, 0)::regproc,
           'minitcond = ' || quote_literal(a.aggminitval),
           'sortop = ' || nullif(a.aggsortop, 0)::regoper) end as aggregate
from pg_proc p
join pg_language l on l.oid = p.prolang
left join pg_aggregate a on a.aggfnoid = p.oid
left join pg_depend d on d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i'
where p.pronamespace = any (:schemas) and d.objid is null
