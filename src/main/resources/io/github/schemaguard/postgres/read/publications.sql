-- The publications of the database.
select p.oid, p.pubname as name, p.puballtables as all_tables,
       p.pubinsert as inserts, p.pubupdate as updates, p.pubdelete as deletes, p.pubtruncate as truncates,
       p.pubviaroot as via_root,
       p.pubgencols = 's' as generated_columns, -- since 18
       false as generated_columns, -- before 18
       array(select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                    || coalesce(' (' || (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) -- since 15
                                         from pg_attribute a -- since 15
                                         where a.attrelid = c.oid and a.attnum = any (r.prattrs)) || ')', '') -- since 15
                    || case when r.prqual is null then '' else ' WHERE ' || pg_get_expr(r.prqual, r.prrelid) end -- since 15
             from pg_publication_rel r
             join pg_class c on c.oid = r.prrelid
             join pg_namespace n on n.oid = c.relnamespace
             where r.prpubid = p.oid) as tables,
       array(select n.nspname::text -- since 15
             from pg_publication_namespace s -- since 15
             join pg_namespace n on n.oid = s.pnnspid -- since 15
             where s.pnpubid = p.oid) as schemas -- since 15
       null::text[] as schemas -- before 15
from pg_publication p
