package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.INSERT_FAILS;
import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.Role;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.PrimaryKey;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SchemaObject;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows that are deleted with {@code @SoftDelete} stay in the table, and so do their values in a unique constraint. */
public final class SoftDeleteUniqueRule extends TableRule {

    public SoftDeleteUniqueRule() {
        super("SG312", "soft-delete-unique");
    }

    @Override
    public List<TableProblem> check(TableContext table) {
        Optional<Column> mark = mark(table);
        return mark.isEmpty()
                ? List.of()
                : keys(table, mark.get()).stream()
                        .flatMap(key -> check(table, key, mark.get()).stream()
                                .map(finding ->
                                        table.problem(table.part(key), Attribute.COLUMNS, key.summary(), finding)))
                        .toList();
    }

    /** Whether this rule reports the key. */
    static boolean reports(TableContext table, SchemaObject key) {
        return mark(table)
                .filter(mark -> keys(table, mark).contains(key) && includesDeleted(key, mark))
                .isPresent();
    }

    /** A mark that is a time differs from one deleted row to the next. */
    private static boolean includesDeleted(SchemaObject key, Column mark) {
        return !key.columnNames().contains(mark.name()) || mark.valueType().equals("boolean");
    }

    private static Optional<Column> mark(TableContext table) {
        return table.mapped().columns().stream()
                .filter(column -> column.role() == Role.SOFT_DELETE)
                .map(MappedColumn::name)
                .flatMap(name -> table.actual().column(name).stream())
                .findFirst();
    }

    /** Everything that rejects a second row with the same values, except the entity's identifier, which is never reused. */
    private static List<SchemaObject> keys(TableContext table, Column mark) {
        List<SchemaObject> keys = new ArrayList<>(table.actual().uniques());
        table.actual().ownIndexes().stream()
                .filter(Index::unique)
                .filter(index -> !mentions(index, mark))
                .forEach(keys::add);
        PrimaryKey primary = table.actual().primaryKey();
        if (primary != null && table.mapped().role().isCollection()) {
            keys.add(primary);
        } else if (primary != null) {
            keys.removeIf(key -> key.columnNames().containsAll(primary.columns()));
        }
        return keys;
    }

    private static boolean mentions(Index index, Column mark) {
        String predicate = index.predicate();
        return predicate != null && SqlIdentifier.isNamedIn(mark.name(), predicate);
    }

    private Optional<FindingBuilder> check(TableContext table, SchemaObject key, Column mark) {
        if (!includesDeleted(key, mark)) {
            return Optional.empty();
        }
        List<String> columns = key.columnNames();
        FindingBuilder finding = columns.contains(mark.name())
                ? warning(
                        UPDATE_FAILS,
                        key.summary()
                                + " accepts only one deleted row: deleting a second row with the same values fails")
                : warning(
                        INSERT_FAILS,
                        key.summary() + " includes rows that " + table.mapped().owner()
                                + " has deleted (@SoftDelete): inserting their values again fails");
        String kept = String.join(
                ", ",
                columns.stream()
                        .filter(column -> !column.equals(mark.name()))
                        .map(SqlIdentifier::quote)
                        .toList());
        String drop = key instanceof Index index
                ? "DROP INDEX " + SqlIdentifier.quote(table.mapped().name().schema()) + "."
                        + SqlIdentifier.quote(index.name())
                : table.alterTable() + "DROP CONSTRAINT " + SqlIdentifier.quote(key.name());
        return Optional.of(
                mark.valueType().equals("boolean") && !kept.isEmpty()
                        ? finding.repair(Repair.database(
                                drop + "; CREATE UNIQUE INDEX ON "
                                        + table.mapped().name() + " (" + kept + ") WHERE NOT "
                                        + SqlIdentifier.quote(mark.name()),
                                "locks the table while the index is built; with the strategy ACTIVE, omit NOT"))
                        : finding.repair(Repair.database(
                                drop + "; CREATE UNIQUE INDEX ON "
                                        + table.mapped().name() + " (" + kept + ") WHERE "
                                        + SqlIdentifier.quote(mark.name()) + " IS NULL",
                                "locks the table while the index is built")));
    }
}
