package io.github.schemaguard.lint.rule.names;

import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The objects whose names people choose and write: not those of partitions and their columns, nor of what belongs to them. */
final class NamedObjects {

    /** The kinds that rules about names judge. */
    static final List<ObjectKind> KINDS = List.of(
            ObjectKind.SCHEMA,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.PRIMARY_KEY,
            ObjectKind.UNIQUE,
            ObjectKind.FOREIGN_KEY,
            ObjectKind.CHECK,
            ObjectKind.INDEX,
            ObjectKind.TRIGGER,
            ObjectKind.VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN);

    /** The kinds that statements of an application name. */
    private static final Set<ObjectKind> IN_STATEMENTS = Set.of(
            ObjectKind.SCHEMA,
            ObjectKind.TABLE,
            ObjectKind.COLUMN,
            ObjectKind.VIEW,
            ObjectKind.SEQUENCE,
            ObjectKind.ENUM,
            ObjectKind.DOMAIN);

    private NamedObjects() {}

    /** Those that statements of an application name, in canonical order. */
    static List<Named> inStatements(LintContext context) {
        return of(context).stream()
                .filter(named -> IN_STATEMENTS.contains(named.path().kind()))
                .toList();
    }

    /** All of them, in canonical order. */
    static List<Named> of(LintContext context) {
        Set<ObjectPath> partitions = partitions(context);
        List<Named> all = new ArrayList<>();
        for (LintContext.Located each : context.objects()) {
            ObjectPath path = each.path();
            if (KINDS.contains(path.kind()) && !each.object().name().isEmpty() && !isOf(partitions, path)) {
                all.add(new Named(path, each.object().name()));
            }
        }
        return all;
    }

    private static boolean isOf(Set<ObjectPath> partitions, ObjectPath path) {
        return !partitions.isEmpty()
                && path.relation() != null
                && partitions.contains(ObjectPath.table(path.relation()));
    }

    private static Set<ObjectPath> partitions(LintContext context) {
        Set<ObjectPath> judged = new HashSet<>();
        context.catalog()
                .schemas()
                .forEach(schema -> schema.tables().stream()
                        .filter(table -> table.partitionOf() != null)
                        .forEach(
                                table -> judged.add(ObjectPath.table(new QualifiedName(schema.name(), table.name())))));
        return judged;
    }

    /** An object with its own name, which the path of a constraint does not show. */
    record Named(ObjectPath path, String name) {}
}
