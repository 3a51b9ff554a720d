-- The objects that another transaction has replaced or deleted, and committed, since this snapshot was taken, and those
-- that are printed with the names of such objects in them. The functions that print definitions
-- do not use the snapshot, so their output for these objects may be from a later time.
with recursive this as materialized (
    select snapshot, age(pg_snapshot_xmin(snapshot)::xid) as oldest,
           age(pg_snapshot_xmax(snapshot)::xid) as newest, pg_snapshot_xmax(snapshot)::text::bigint as next
    from pg_current_snapshot() snapshot),
limits (oldest) as materialized (select oldest from this),
replaced (catalog, oid, age) as (
    select 'pg_namespace'::regclass, oid, age(xmax) from pg_namespace
    union all select 'pg_class'::regclass, oid, age(xmax) from pg_class where relpersistence <> 't'
    union all select 'pg_class'::regclass, attrelid, age(xmax) from pg_attribute
    union all select 'pg_class'::regclass, adrelid, age(xmax) from pg_attrdef
    union all select case conrelid when 0 then 'pg_type'::regclass else 'pg_class'::regclass end,
                     case conrelid when 0 then contypid else conrelid end, age(xmax) from pg_constraint
    union all select 'pg_class'::regclass, indrelid, age(xmax) from pg_index
    union all select 'pg_class'::regclass, ev_class, age(xmax) from pg_rewrite
    union all select 'pg_class'::regclass, tgrelid, age(xmax) from pg_trigger -- unless hidden pg_trigger
    union all select 'pg_proc'::regclass, oid, age(xmax) from pg_proc -- unless hidden pg_proc
    union all select 'pg_collation'::regclass, oid, age(xmax) from pg_collation -- unless hidden pg_collation
    union all select 'pg_operator'::regclass, oid, age(xmax) from pg_operator -- unless hidden pg_operator
    union all select 'pg_type'::regclass, oid, age(xmax) from pg_type),
changed (catalog, oid) as materialized (
    select distinct r.catalog::oid, r.oid
    from replaced r, this
    where r.age <= (select oldest from limits)
      -- A transaction that was over when the snapshot was taken, and whose work is not seen, was rolled back.
      and not pg_visible_in_snapshot((this.next - (r.age - this.newest))::text::xid8, this.snapshot)
      -- One that is not over has changed nothing yet.
      and pg_xact_status((this.next - (r.age - this.newest))::text::xid8) = 'committed'),
-- From what changed to what names it, and from a default, constraint, rule and the like to what it is part of.
leads (catalog, oid, to_catalog, to_oid) as materialized (
    select d.refclassid, d.refobjid, d.classid, d.objid
    from pg_depend d
    left join pg_constraint f on d.classid = 'pg_constraint'::regclass and f.oid = d.objid and f.contype = 'f'
    -- Foreign keys are not printed, nor does a table say more of its parent or its sequences than their names.
    where d.deptype <> 'e' and f.oid is null
      and not (d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass)
    union all
    select d.classid, d.objid, d.refclassid, d.refobjid
    from pg_depend d
    left join pg_class i on d.classid = 'pg_class'::regclass and i.oid = d.objid and i.relkind in ('i', 'I')
    where d.deptype in ('a', 'i')
      and (i.oid is not null
           or d.classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_rewrite'::regclass,
                            'pg_trigger'::regclass, 'pg_policy'::regclass, 'pg_statistic_ext'::regclass))),
touched (catalog, oid) as (
    select catalog, oid from changed
    union
    select l.to_catalog, l.to_oid
    from touched t
    join leads l on l.catalog = t.catalog and l.oid = t.oid)
select oid from touched
