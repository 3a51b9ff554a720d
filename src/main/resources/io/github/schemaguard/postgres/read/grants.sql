-- The privileges of roles other than the owner on each object of the schemas. Privileges that PostgreSQL grants by
-- default (everyone may execute a function and use a type) are returned like all others. Default privileges on objects
-- that a role will create follow: the entries of pg_default_acl, one that grants nothing without a grantee.
select o.catalog, o.oid, o.column_name,
       case a.grantee when 0 then 'PUBLIC' else pg_get_userbyid(a.grantee)::text end as grantee,
       a.privilege_type as privilege, a.is_grantable as grantable,
       pg_get_userbyid(d.defaclrole)::text as role, d.defaclnamespace as schema, d.defaclobjtype as objects
from (
    select 'pg_namespace', n.oid, null::text, n.nspowner, n.nspacl
    from pg_namespace n
    where n.oid = any (:schemas)
    union all
    select 'pg_class', c.oid, null, c.relowner, c.relacl
    from pg_class c
    where c.relnamespace = any (:schemas) and c.relacl is not null
    union all
    select 'pg_class', c.oid, a.attname, c.relowner, a.attacl
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = any (:schemas) and a.attacl is not null
    union all
    select 'pg_type', t.oid, null, t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
    from pg_type t
    left join pg_class c on c.oid = t.typrelid
    where t.typnamespace = any (:schemas)
      and (t.typtype in ('d', 'e', 'r') or (t.typtype = 'c' and c.relkind = 'c'))
    union all -- unless hidden pg_proc
    select 'pg_proc', p.oid, null, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)) -- unless hidden pg_proc
    from pg_proc p -- unless hidden pg_proc
    where p.pronamespace = any (:schemas) -- unless hidden pg_proc
    union all
    select 'pg_default_acl', d.oid, null, d.defaclrole, d.defaclacl
    from pg_default_acl d
    where d.defaclnamespace = 0 or d.defaclnamespace = any (:schemas)
) o (catalog, oid, column_name, owner, acl)
left join pg_default_acl d on o.catalog = 'pg_default_acl' and d.oid = o.oid
left join lateral aclexplode(o.acl) a on a.grantee <> o.owner
where (a.grantee is not null or d.oid is not null)
  -- Up to PostgreSQL 14 everyone may create in "public" from the start.
  and not coalesce(o.catalog = 'pg_namespace' and o.oid = to_regnamespace('public') -- before 15
                   and a.grantee = 0 and a.privilege_type = 'CREATE', false) -- before 15
