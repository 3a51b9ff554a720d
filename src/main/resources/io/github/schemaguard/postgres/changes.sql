-- The objects whose rows another transaction has replaced or deleted since this snapshot was taken. The functions
-- that print definitions look past the snapshot, so what they said of these may be of another time.
with this as materialized (
    select snapshot, age(pg_snapshot_xmin(snapshot)::xid) as oldest,
           age(pg_snapshot_xmax(snapshot)::xid) as newest, pg_snapshot_xmax(snapshot)::text::bigint as next
    from pg_current_snapshot() snapshot),
limits (oldest) as materialized (select oldest from this),
replaced (oid, age) as (
    select oid, age(xmax) from pg_namespace
    union all select oid, age(xmax) from pg_class where relpersistence <> 't'
    union all select attrelid, age(xmax) from pg_attribute
    union all select adrelid, age(xmax) from pg_attrdef
    union all select case conrelid when 0 then contypid else conrelid end, age(xmax) from pg_constraint
    union all select indrelid, age(xmax) from pg_index
    union all select ev_class, age(xmax) from pg_rewrite
    union all select oid, age(xmax) from pg_proc -- unless hidden pg_proc
    union all select oid, age(xmax) from pg_type)
select r.oid
from replaced r, this
where r.age <= (select oldest from limits)
  -- A transaction that was over when the snapshot was taken, and whose work is not seen, was rolled back.
  and not pg_visible_in_snapshot((this.next - (r.age - this.newest))::text::xid8, this.snapshot)
