package io.github.schemaguard.postgres.crosscheck;

import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.CheckConstraint;
import io.github.schemaguard.model.ExclusionConstraint;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.UniqueKey;
import io.github.schemaguard.model.part.Deferrability;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Constraints of tables and domains, with {@code pg_get_constraintdef}; the columns of checks with {@code
 * information_schema.constraint_column_usage}.
 */
record ConstraintCrossCheck(ServerNames names) implements CrossCheck {

    @Override
    public String kind() {
        return "constraints";
    }

    @Override
    public String query() {
        return """
                select case when k.conrelid <> 0 then k.conrelid::regclass::text else format_type(k.contypid, null) end
                           || ' ' || quote_ident(k.conname) as object,
                       pg_get_constraintdef(k.oid) as definition,
                       -- What NOT ENFORCED hides.
                       case when k.contype = 'f' then k.convalidated end as validated,
                       k.contype = 'c' and k.conrelid <> 0 and not k.conislocal as inherited,
                       case when k.contype = 'c' then
                           (select string_agg(u.column_name::text, ', ' order by a.attnum)
                            from information_schema.constraint_column_usage u
                            join pg_attribute a on a.attrelid = k.conrelid and a.attname = u.column_name
                            join pg_namespace n on n.nspname = u.constraint_schema and n.oid = k.connamespace
                            where u.constraint_name = k.conname
                              and format('%I.%I', u.table_schema, u.table_name)::regclass = k.conrelid)
                       when k.contype = 'x' then
                           (select string_agg(a.attname, ', ' order by place)
                            from generate_subscripts(k.conkey, 1) place
                            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[place])
                       end as columns
                from pg_constraint k
                left join pg_class c on c.oid = k.conrelid
                where k.contype in ('p', 'u', 'f', 'c', 'x')
                  and case when k.conrelid <> 0 then pg_temp.ours('pg_class', k.conrelid, k.connamespace)
                           else pg_temp.ours('pg_type', k.contypid, k.connamespace) end
                  -- But for what comes down with partitioning, and stands at the parent.
                  and (k.conislocal or (k.contype = 'c' and not c.relispartition))""";
    }

    @Override
    public Stream<ExpectedFact> facts(Catalog catalog) {
        return catalog.schemas().stream()
                .flatMap(schema -> Stream.concat(
                        names.tables(schema, this::facts),
                        schema.domains().stream()
                                .flatMap(domain -> domain.checks().stream()
                                        .map(check -> fact(
                                                names.in(schema, domain.name()), check.name(), definition(check))))));
    }

    private Stream<ExpectedFact> facts(Table table, String name) {
        return Stream.of(
                        Stream.ofNullable(table.primaryKey()).map(key -> fact(name, key.name(), definition(key))),
                        table.uniques().stream().map(key -> fact(name, key.name(), definition(key))),
                        table.foreignKeys().stream()
                                .map(key ->
                                        fact(name, key.name(), definition(key)).with("validated", key.validated())),
                        table.checks().stream()
                                .map(check -> fact(name, check.name(), definition(check))
                                        .with("inherited", check.inherited())
                                        .with("columns", String.join(", ", check.columns()))),
                        table.exclusions().stream().map(exclusion -> exclusion(name, exclusion)))
                .flatMap(facts -> facts);
    }

    private ExpectedFact fact(String owner, String name, String definition) {
        return ExpectedFact.about(owner + " " + names.quote(name)).with("definition", definition);
    }

    private ExpectedFact exclusion(String table, ExclusionConstraint exclusion) {
        return fact(table, exclusion.name(), exclusion.definition())
                .with("columns", String.join(", ", exclusion.columns()));
    }

    private String definition(PrimaryKey key) {
        return "PRIMARY KEY (" + key(key.columns(), key.withoutOverlaps(), key.include()) + when(key.deferrability());
    }

    private String definition(UniqueKey key) {
        return "UNIQUE " + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + "("
                + key(key.columns(), key.withoutOverlaps(), key.include()) + when(key.deferrability());
    }

    private String key(List<String> columns, boolean withoutOverlaps, List<String> include) {
        return names.list(columns)
                + (withoutOverlaps ? " WITHOUT OVERLAPS)" : ")")
                + (include.isEmpty() ? "" : " INCLUDE (" + names.list(include) + ")");
    }

    private String definition(ForeignKey key) {
        return "FOREIGN KEY (" + side(key.columns(), key.period()) + ") REFERENCES " + names.of(key.referencedTable())
                + "(" + side(key.referencedColumns(), key.period()) + ")"
                + (key.match() == ForeignKey.Match.SIMPLE ? "" : " MATCH " + key.match())
                + action(" ON UPDATE ", key.onUpdate())
                + action(" ON DELETE ", key.onDelete())
                + (key.onDeleteColumns().isEmpty() ? "" : " (" + names.list(key.onDeleteColumns()) + ")")
                + when(key.deferrability())
                + validity(key.enforced(), key.validated());
    }

    private String side(List<String> columns, boolean period) {
        int last = columns.size() - 1;
        return period
                ? names.list(columns.subList(0, last)) + ", PERIOD " + names.quote(columns.get(last))
                : names.list(columns);
    }

    private static String action(String when, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION
                ? ""
                : when + action.toString().toUpperCase(Locale.ROOT);
    }

    private static String definition(CheckConstraint check) {
        return "CHECK (" + check.expression() + ")" + (check.noInherit() ? " NO INHERIT" : "")
                + validity(check.enforced(), check.validated());
    }

    private static String when(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String validity(boolean enforced, boolean validated) {
        return enforced ? validated ? "" : " NOT VALID" : " NOT ENFORCED";
    }
}
