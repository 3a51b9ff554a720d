package io.github.schemaguard.compare.rule.tables;

import static io.github.schemaguard.finding.Consequence.QUERY_FAILS;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.EntityRule;
import io.github.schemaguard.compare.sql.DdlStatements;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.finding.Side;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import io.github.schemaguard.model.fact.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An attribute is mapped to a column that does not exist. */
public final class ColumnMissingRule extends EntityRule {

    public ColumnMissingRule() {
        super("SG102", "column-missing");
    }

    @Override
    public boolean appliesTo(EntityDifference difference) {
        return difference.isMissing(ObjectKind.COLUMN);
    }

    @Override
    public Optional<FindingBuilder> check(EntityDifference difference) {
        String message = difference.context().reference() == Side.DATABASE
                ? "not in the database: queries that load " + difference.who() + " fail"
                : "not in the document, but mapped by " + difference.who();
        Column column = difference.entityColumn();
        FindingBuilder finding = error(QUERY_FAILS, message)
                .repair(Repair.entities("@Column(name = …) with the name of the column, or @Transient"));
        return (difference.canConstrain() ? finding.repair(add(difference, column)) : finding).found();
    }

    /** Adds the column, with the keys and checks on it whose other columns exist. */
    private static Repair add(EntityDifference difference, Column column) {
        QualifiedName name = Objects.requireNonNull(difference.path().relation());
        List<String> statements = new ArrayList<>();
        statements.add(difference.addColumn() + DdlStatements.column(name, column));
        Table reference = difference.referenceTable();
        Table entity = difference.entityTable();
        if (reference != null && entity != null) {
            Set<String> existing =
                    reference.columns().stream().map(Column::name).collect(Collectors.toSet());
            existing.add(column.name());
            statements.addAll(DdlStatements.parts(
                    name,
                    entity,
                    difference.context().referenceCatalog(),
                    columns -> columns.contains(column.name()) && existing.containsAll(columns)));
        }
        DdlStatements.comment(name, column).ifPresent(statements::add);
        return Repair.database(
                String.join("; ", statements),
                DdlStatements.hazardOfAdding(name, column, entity != null && isUnique(entity, column)));
    }

    private static boolean isUnique(Table table, Column column) {
        List<String> alone = List.of(column.name());
        return Stream.concat(table.uniques().stream(), table.indexes().stream().filter(Index::unique))
                .anyMatch(each -> each.columnNames().equals(alone));
    }
}
