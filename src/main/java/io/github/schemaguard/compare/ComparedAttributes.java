package io.github.schemaguard.compare;

import io.github.schemaguard.compare.sql.PostgresType;
import io.github.schemaguard.compare.sql.TypeAssignment;
import io.github.schemaguard.finding.AttributeCoverage;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.mapping.Mapping;
import io.github.schemaguard.model.Catalog;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.UnreadableObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out which mapped attributes are compared with a column, which have none, and which cannot be compared. */
final class ComparedAttributes {

    private ComparedAttributes() {}

    private record Checked(String entity, String attribute, ObjectPath column) {}

    static AttributeCoverage coverage(Mapping mapping, Catalog entities, Catalog reference, IgnoreList ignore) {
        Map<QualifiedName, Set<String>> expected = new HashMap<>();
        entities.forEach((path, object) -> {
            QualifiedName relation = path.relation();
            if (path.kind() == ObjectKind.COLUMN && relation != null) {
                expected.computeIfAbsent(relation, unused -> new HashSet<>()).add(path.name());
            }
        });
        Map<ObjectPath, String> unseen = new HashMap<>();
        for (Catalog catalog : List.of(entities, reference)) {
            for (UnreadableObject hidden : catalog.unseen()) {
                unseen.put(hidden.path(), hidden.reason());
            }
        }
        Map<ObjectPath, Column> actual = columns(reference);
        Map<ObjectPath, Column> wanted = columns(entities);
        Set<Checked> checked = new HashSet<>();
        Set<String> skipped = new TreeSet<>();
        Set<String> unknown = new TreeSet<>();
        mapping.unmapped().forEach(attribute -> skipped.add(attribute.toString()));
        for (MappedTable table : mapping.tables()) {
            ObjectPath path = ObjectPath.table(table.name());
            boolean governed = ignore.isGoverned(path);
            Set<String> columns = expected.getOrDefault(table.name(), Set.of());
            for (MappedColumn column : table.columns()) {
                ObjectPath columnPath = ObjectPath.column(table.name(), column.name());
                String hidden = unseen.getOrDefault(columnPath, unseen.get(path));
                String reason =
                        hidden == null ? unknown(wanted.get(columnPath), actual.get(columnPath), reference) : hidden;
                boolean ignored = ignore.ignores(columnPath);
                boolean found = columns.contains(column.name());
                for (MappedMember owner : column.owners()) {
                    if (!governed) {
                        skipped.add(name(owner) + ": schema " + table.name().schema() + " is not governed");
                    } else if (ignored) {
                        skipped.add(name(owner) + ": " + table.name() + " is ignored");
                    } else if (reason != null) {
                        unknown.add(name(owner) + ": " + reason);
                    } else if (!found) {
                        unknown.add(name(owner) + ": no type is known for " + columnPath);
                    } else {
                        checked.add(new Checked(owner.entity(), owner.path(), columnPath));
                    }
                }
            }
        }
        return new AttributeCoverage(checked.size(), new ArrayList<>(skipped), new ArrayList<>(unknown));
    }

    private static Map<ObjectPath, Column> columns(Catalog catalog) {
        Map<ObjectPath, Column> columns = new HashMap<>();
        catalog.forEach((path, object) -> {
            if (object instanceof Column column) {
                columns.put(path, column);
            }
        });
        return columns;
    }

    /** Why it is not known whether the database takes the entity's values; null when it is. */
    private static @Nullable String unknown(@Nullable Column wanted, @Nullable Column actual, Catalog reference) {
        if (wanted == null || actual == null) {
            return null;
        }
        // The modifiers of one type are compared by rules.
        boolean same = PostgresType.parse(wanted.valueType())
                .name()
                .equals(PostgresType.parse(actual.valueType()).name());
        return !same && TypeAssignment.of(wanted.valueType(), actual.valueType(), reference) == TypeAssignment.UNKNOWN
                ? "it is not known whether the database takes " + wanted.type() + " for " + actual.type()
                : null;
    }

    private static String name(MappedMember owner) {
        return owner.path().isEmpty() ? owner.entity() : owner.entity() + "." + owner.path();
    }
}
