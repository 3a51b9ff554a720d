package io.github.schemaguard.lint.rule.sql;

import io.github.schemaguard.document.text.SqlText;
import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintRule;
import io.github.schemaguard.lint.rule.SqlRuleRow;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A SQL rule of the project has returned a row. */
public final class SqlRule extends LintRule {
    private static final String PUBLIC = "public";

    public SqlRule() {
        super("SG844", "sql-rule");
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        if (context.sqlRules().isEmpty()) {
            return List.of();
        }
        Map<String, ObjectPath> objects = new HashMap<>();
        context.catalog().forEach((path, object) -> objects.putIfAbsent(path.toString(), path));
        return context.sqlRules().stream()
                .map(row -> context.found(
                        started(row),
                        path(row.object(), objects, context.catalog()),
                        Attribute.EXISTS,
                        row.rule() + ": " + row.message()))
                .toList();
    }

    /** A query and the other rules may find the same fact; each says its own about it. */
    @Override
    public boolean repeatsFacts() {
        return true;
    }

    private FindingBuilder started(SqlRuleRow row) {
        String message = row.message() + " (" + row.rule() + ")";
        return row.severity() == Severity.INFO
                ? info(message)
                : row.severity() == Severity.ERROR
                        ? error(Consequence.COSMETIC, message)
                        : warning(Consequence.COSMETIC, message);
    }

    /** The object of the catalog with this name; otherwise what the number of its parts says. */
    private static ObjectPath path(String name, Map<String, ObjectPath> objects, Catalog catalog) {
        List<String> parts = parts(name);
        if (parts == null) {
            ObjectPath exact = objects.get(name);
            return exact != null ? exact : ObjectPath.of(ObjectKind.TABLE, PUBLIC, null, name);
        }
        String quoted = parts.stream().map(SqlIdentifier::quote).collect(Collectors.joining("."));
        ObjectPath known = objects.get(quoted);
        if (known == null && parts.size() == 1) {
            known = objects.get(PUBLIC + "." + quoted);
        }
        if (known != null) {
            return known;
        }
        return switch (parts.size()) {
            case 1 ->
                catalog.schema(parts.get(0)).isPresent()
                        ? ObjectPath.of(ObjectKind.SCHEMA, parts.get(0), null, parts.get(0))
                        : ObjectPath.of(ObjectKind.TABLE, PUBLIC, null, parts.get(0));
            case 2 -> ObjectPath.table(new QualifiedName(parts.get(0), parts.get(1)));
            default -> ObjectPath.column(new QualifiedName(parts.get(0), parts.get(1)), parts.get(2));
        };
    }

    /** Null for a text that is no name of at most three parts, such as {@code public.orders (total)}. */
    private static @Nullable List<String> parts(String name) {
        try {
            List<String> parts = SqlText.path(name);
            return parts.size() <= 3 ? parts : null;
        } catch (IllegalArgumentException noName) {
            return null;
        }
    }
}
