-- The event triggers of the database.
select e.oid, e.evtname as name, e.evtevent as event, e.evttags as tags, e.evtenabled as enabled,
       e.evtfoid::regproc::text as function
from pg_event_trigger e
