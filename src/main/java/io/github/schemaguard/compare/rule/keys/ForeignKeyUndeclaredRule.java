package io.github.schemaguard.compare.rule.keys;

import io.github.schemaguard.compare.rule.EntityDifference;
import io.github.schemaguard.compare.rule.JavaLiteral;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.ObjectKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A foreign key that no association stands for: Hibernate does not know which rows it must insert first. */
public final class ForeignKeyUndeclaredRule extends UndeclaredRule {

    public ForeignKeyUndeclaredRule() {
        super("SG319", "foreign-key-undeclared");
    }

    @Override
    boolean isUndeclared(EntityDifference difference) {
        if (!difference.isUnmapped(ObjectKind.FOREIGN_KEY)) {
            return false;
        }
        ForeignKey key = difference.reference(ForeignKey.class);
        Table entities = Objects.requireNonNull(difference.entityTable());
        return key.enforced()
                && entities.foreignKeys().stream().noneMatch(declared -> ForeignKeyMissingRule.covers(key, declared))
                && !isAssociation(difference, key.columns());
    }

    /** Whether the columns are an association's whose mapping asks for no foreign key. */
    private static boolean isAssociation(EntityDifference difference, List<String> columns) {
        return columns.stream()
                .map(difference::mappedColumn)
                .allMatch(column -> column.filter(mapped -> mapped.role() == MappedColumn.Role.FOREIGN_KEY)
                        .isPresent());
    }

    @Override
    FindingBuilder undeclared(EntityDifference difference) {
        ForeignKey key = difference.reference(ForeignKey.class);
        return rejects(difference, "a row whose referenced row does not exist").repair(repair(difference, key));
    }

    /** Envers' tables have no class that could declare it. */
    private static Optional<Repair> repair(EntityDifference difference, ForeignKey key) {
        if (difference.mappedTable().orElseThrow().role() == MappedTable.Role.AUDIT) {
            return Optional.empty();
        }
        String target = difference
                .context()
                .table(key.referencedTable())
                .map(table -> table.owner().toString())
                .orElse("a new entity on " + key.referencedTable());
        String columns = key.columns().size() == 1
                ? "@JoinColumn(name = " + JavaLiteral.ofName(key.columns().get(0)) + ")"
                : key.columns().stream()
                        .map(column -> "@JoinColumn(name = " + JavaLiteral.ofName(column) + ", referencedColumnName = "
                                + JavaLiteral.ofName(key.referencedColumns()
                                        .get(key.columns().indexOf(column)))
                                + ")")
                        .collect(Collectors.joining(" "));
        return Optional.of(Repair.entities("map an association to " + target + ": @ManyToOne " + columns));
    }
}
