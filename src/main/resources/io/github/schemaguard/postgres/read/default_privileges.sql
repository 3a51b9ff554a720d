-- The default privileges on objects that a role will create; a row without grantee for an entry that grants nothing.
select d.oid, pg_get_userbyid(d.defaclrole)::text as role, d.defaclnamespace as schema, d.defaclobjtype as objects,
       case a.grantee when 0 then 'PUBLIC' else pg_get_userbyid(a.grantee)::text end as grantee,
       a.privilege_type as privilege, a.is_grantable as grantable
from pg_default_acl d
left join lateral aclexplode(d.defaclacl) a on a.grantee <> d.defaclrole
where d.defaclnamespace = 0 or d.defaclnamespace = any (:schemas)
