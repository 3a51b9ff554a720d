package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.fact.Grant;
import io.github.schemaguard.model.fact.SchemaObject;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Privileges, with the access control lists as psql's {@code \\dp} shows them: {@code reader=arw*}/{@code owner}. */
record GrantCrossCheck(ServerNames names) implements CrossCheck {

    /** One row per letter of each item of the list {@code acl}, without the owner's, and the columns before it. */
    static final String LETTERS = """
            cross join lateral unnest(%s) item
            cross join lateral regexp_match(item::text, '^(.*)=([^=]*)/[^/]*$') part
            cross join lateral regexp_matches(part[2], '([a-zA-Z])(\\*?)', 'g') letter
            where trim(both '"' from part[1]) <> %s""";

    /** The privilege that a letter stands for. */
    static final String PRIVILEGE = """
            case letter[1] when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' when 'd' then 'DELETE'
                           when 'D' then 'TRUNCATE' when 'x' then 'REFERENCES' when 't' then 'TRIGGER' when 'X' then 'EXECUTE'
                           when 'U' then 'USAGE' when 'C' then 'CREATE' when 'm' then 'MAINTAIN' else letter[1] end
            || coalesce(' TO ' || nullif(trim(both '"' from part[1]), ''), ' TO PUBLIC')""";

    @Override
    public String kind() {
        return "grants";
    }

    @Override
    public String query() {
        return """
                select o.name || ': ' || %s as object, letter[2] = '*' as grantable
                from (select 'schema ' || quote_ident(nspname), nspowner,
                             -- Before PostgreSQL 15 everyone may create in "public" from the start.
                             case when nspname = 'public' and current_setting('server_version_num')::integer < 150000
                                  then array(select replace(item::text, '=UC/', '=U/')::aclitem from unnest(nspacl) item)
                                  else nspacl end
                      from pg_namespace where pg_temp.ours('pg_namespace', oid, oid)
                      union all
                      select 'relation ' || oid::regclass, relowner, relacl
                      from pg_class where oid >= 16384 and pg_temp.ours('pg_class', oid, relnamespace)
                      union all
                      select 'relation ' || c.oid::regclass || '.' || quote_ident(a.attname), c.relowner, a.attacl
                      from pg_attribute a join pg_class c on c.oid = a.attrelid
                      where c.oid >= 16384 and not a.attisdropped and pg_temp.ours('pg_class', c.oid, c.relnamespace)
                      union all
                      select 'type ' || format_type(t.oid, null), t.typowner, coalesce(t.typacl, acldefault('T', t.typowner))
                      from pg_type t
                      where t.oid >= 16384 and (t.typtype in ('e', 'd', 'r') or exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
                        and pg_temp.ours('pg_type', t.oid, t.typnamespace)
                      union all
                      select 'function ' || format('%%s(%%s)', p.oid::regproc, oidvectortypes(p.proargtypes)), p.proowner,
                             coalesce(p.proacl, acldefault('f', p.proowner))
                      from pg_proc p
                      where p.oid >= 16384 and pg_temp.ours('pg_proc', p.oid, p.pronamespace)
                        and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')
                     ) o (name, owner, acl)
                %s""".formatted(PRIVILEGE, LETTERS.formatted("o.acl", "pg_get_userbyid(o.owner)"));
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream().flatMap(this::facts);
    }

    private Stream<ExpectedFact> facts(Schema schema) {
        return Stream.of(
                        facts("schema " + names.quote(schema.name()), schema.grants()),
                        facts("relation ", schema, schema.tables()),
                        facts("relation ", schema, schema.views()),
                        facts("relation ", schema, schema.sequences()),
                        facts("type ", schema, schema.enums()),
                        facts("type ", schema, schema.domains()),
                        facts("type ", schema, schema.composites()),
                        facts("type ", schema, schema.ranges()),
                        schema.functions().stream()
                                .flatMap(function -> facts(
                                        "function " + FunctionCrossCheck.object(names, schema, function),
                                        function.grants())))
                .flatMap(facts -> facts);
    }

    private Stream<ExpectedFact> facts(String word, Schema schema, Collection<? extends SchemaObject> objects) {
        return objects.stream().flatMap(object -> facts(word + names.in(schema, object.name()), object.grants()));
    }

    private Stream<ExpectedFact> facts(String object, List<Grant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.columns().isEmpty()
                        ? facts(object, grant)
                        : grant.columns().stream().flatMap(column -> facts(object + "." + names.quote(column), grant)));
    }

    private Stream<ExpectedFact> facts(String object, Grant grant) {
        return privileges(grant.privilege(), names.serverMajor())
                .map(privilege -> ExpectedFact.about(object + ": " + privilege + " TO " + grant.grantee())
                        .with("grantable", grant.grantable()));
    }

    /** The privilege, or every privilege on a table for the word ALL. */
    static Stream<String> privileges(String privilege, int serverMajor) {
        return privilege.equals("ALL")
                ? Stream.concat(
                        Stream.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER"),
                        serverMajor < 17 ? Stream.empty() : Stream.of("MAINTAIN"))
                : Stream.of(privilege);
    }
}
