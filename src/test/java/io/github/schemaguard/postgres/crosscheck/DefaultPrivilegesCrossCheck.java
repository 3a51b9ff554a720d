package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.DefaultPrivileges;
import java.util.stream.Stream;

/** Default privileges, with the query of psql's {@code \\ddp}. */
record DefaultPrivilegesCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "default privileges";
    }

    @Override
    public String query() {
        return """
                select p.entry as object, null::boolean as grantable from (%1$s) p
                union all
                select p.entry || ': ' || %2$s, letter[2] = '*' from (%1$s) p
                %3$s""".formatted("""
                        select concat_ws(' ', case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions'
                                                   when 'T' then 'types' when 'n' then 'schemas' when 'L' then 'large objects' end,
                                         'of', pg_get_userbyid(d.defaclrole), 'in ' || quote_ident(n.nspname)) as entry,
                               d.defaclacl as acl, pg_get_userbyid(d.defaclrole) as role
                        from pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace""", GrantCrossCheck.PRIVILEGE, GrantCrossCheck.LETTERS.formatted("p.acl", "p.role"));
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return Stream.concat(
                catalog.defaultPrivileges().stream().flatMap(entry -> facts(entry, "")),
                catalog.schemas().stream()
                        .flatMap(schema -> schema.defaultPrivileges().stream()
                                .flatMap(entry -> facts(entry, " in " + names.quote(schema.name())))));
    }

    private Stream<ExpectedFact> facts(DefaultPrivileges privileges, String where) {
        String entry = privileges.objects() + " of " + privileges.role() + where;
        return Stream.concat(
                Stream.of(ExpectedFact.about(entry)),
                privileges.grants().stream()
                        .flatMap(grant -> GrantCrossCheck.privileges(grant.privilege(), names.serverMajor())
                                .map(privilege -> ExpectedFact.about(entry + ": " + privilege
                                                + grant.columns().stream()
                                                        .map(column -> "." + column)
                                                        .reduce("", String::concat)
                                                + " TO " + grant.grantee())
                                        .with("grantable", grant.grantable()))));
    }
}
