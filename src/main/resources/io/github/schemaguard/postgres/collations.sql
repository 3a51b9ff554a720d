-- The collations that index keys use, but for the database's own.
select u.oid, u.oid::regcollation::text as name
from (select distinct unnest(i.indcollation) as oid from pg_index i) u
where u.oid <> 0 and u.oid <> '"default"'::regcollation
