package io.github.schemaguard.compare;

import io.github.schemaguard.compare.rule.ComparisonContext;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedMember;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Schema;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectPath;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the Java enums whose constants a check or an enum type lists: who has to change one of them looks there first. */
final class EnumClasses {

    private EnumClasses() {}

    /** The classes; empty for another kind of object, or a column without a Java enum. */
    static List<MappedMember> of(ObjectPath path, ComparisonContext context) {
        List<MappedColumn> columns = switch (path.kind()) {
            case CHECK -> ofCheck(path, context);
            case ENUM -> ofType(path, context);
            default -> List.of();
        };
        return columns.stream()
                .filter(column -> !column.enumConstants().isEmpty()
                        && !column.converted()
                        && !column.javaType().isEmpty())
                .map(column -> MappedMember.ofClass(column.javaType()))
                .distinct()
                .toList();
    }

    private static List<MappedColumn> ofCheck(ObjectPath path, ComparisonContext context) {
        QualifiedName table = path.relation();
        return table == null || path.columns().size() != 1
                ? List.of()
                : column(context, table, path.columns().get(0)).stream().toList();
    }

    private static List<MappedColumn> ofType(ObjectPath path, ComparisonContext context) {
        List<MappedColumn> columns = new ArrayList<>();
        for (Schema schema : context.entityCatalog().schemas()) {
            for (Table table : schema.tables()) {
                for (Column column : table.columns()) {
                    if (column.valueType().equals(path.toString())) {
                        column(context, new QualifiedName(schema.name(), table.name()), column.name())
                                .ifPresent(columns::add);
                    }
                }
            }
        }
        return columns;
    }

    private static Optional<MappedColumn> column(ComparisonContext context, QualifiedName table, String column) {
        Optional<MappedTable> mapped = context.table(table);
        return mapped.flatMap(known -> known.column(column));
    }
}
