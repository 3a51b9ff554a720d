package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;

import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.compare.sql.FillingTrigger;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.mapping.MappedTable;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Table;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column needs a value in INSERT, and every attribute that is mapped to it is left out there. */
public final class ColumnUnwrittenRule extends TableRule {

    /** Hibernate itself writes the others. */
    private static final Set<Role> OF_ATTRIBUTES = Set.of(Role.BASIC, Role.FOREIGN_KEY, Role.TENANT);

    public ColumnUnwrittenRule() {
        super("SG106", "column-unwritten");
    }

    @Override
    public List<TableProblem> check(TableContext table) {
        if (table.mapped().role() != MappedTable.Role.ENTITY || isReadOnly(table.mapped())) {
            return List.of();
        }
        return table.mapped().columns().stream()
                .filter(column -> OF_ATTRIBUTES.contains(column.role()) && !column.insertable())
                .filter(column -> table.actual(column)
                        .filter(actual -> isNeeded(table, actual))
                        .isPresent())
                .map(column ->
                        table.problem(table.column(column.name()), Attribute.NULLABLE, "no", found(table, column)))
                .toList();
    }

    /** An entity none of whose attributes is written is read, and other programs insert its rows. */
    private static boolean isReadOnly(MappedTable table) {
        return table.columns().stream()
                .filter(column -> OF_ATTRIBUTES.contains(column.role()))
                .noneMatch(MappedColumn::insertable);
    }

    private static boolean isNeeded(TableContext table, Column actual) {
        return !actual.nullable()
                && actual.defaultValue() == null
                && actual.identity() == null
                && actual.generated() == null
                && !FillingTrigger.fills(
                        table.actual(), actual.name(), table.context().referenceCatalog());
    }

    private FindingBuilder found(TableContext table, MappedColumn column) {
        String who = table.who(column.name());
        return error(
                        INSERT_FAILS,
                        table.context().reference().label() + " not null without default, and " + who
                                + " is not insertable: every INSERT fails")
                .repair(Repair.entities("remove insertable = false from " + who))
                .repair(dropNotNull(table, column));
    }

    /**
     * Not where the entity expects NOT NULL, which would be the next difference, nor in a primary key, nor where the rows are
     * elsewhere.
     */
    private static Optional<Repair> dropNotNull(TableContext table, MappedColumn column) {
        QualifiedName name = table.mapped().name();
        return table.context()
                .entityCatalog()
                .table(name)
                .flatMap(expected -> expected.column(column.name()))
                .filter(expected -> expected.nullable()
                        && !table.actual().isInPrimaryKey(column.name())
                        && table.actual().tableKind() != Table.Kind.FOREIGN)
                .map(expected -> Repair.database(
                        "ALTER TABLE " + table.context().definingTable(name, column.name()) + " ALTER COLUMN "
                                + SqlIdentifier.quote(column.name()) + " DROP NOT NULL",
                        "short exclusive lock; the database no longer rejects null"));
    }
}
