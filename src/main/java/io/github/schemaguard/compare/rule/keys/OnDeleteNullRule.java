package io.github.schemaguard.compare.rule.keys;

import static io.github.schemaguard.finding.Consequence.UPDATE_FAILS;

import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.ForeignKey;
import io.github.schemaguard.model.ForeignKey.Action;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;
import java.util.Optional;

/** A foreign key sets a column to null that does not accept null. */
public final class OnDeleteNullRule extends TableRule {

    public OnDeleteNullRule() {
        super("SG314", "on-delete-null");
    }

    @Override
    public List<TableProblem> check(TableContext table) {
        return table.actual().foreignKeys().stream()
                .flatMap(key -> refusing(table, key).stream()
                        .map(column -> table.problem(
                                table.part(key),
                                Attribute.ON_DELETE,
                                key.onDelete().toString(),
                                error(
                                                UPDATE_FAILS,
                                                "on delete " + key.onDelete() + ", but " + column.name()
                                                        + " is not null: deleting a referenced row fails")
                                        .repair(table.constraintChange(key)
                                                .foreignKey(key.actingOnDelete(Action.NO_ACTION))))))
                .toList();
    }

    /** The first column that would become null and does not accept it. */
    private static Optional<Column> refusing(TableContext table, ForeignKey key) {
        List<String> touched = key.onDeleteColumns().isEmpty() ? key.columns() : key.onDeleteColumns();
        return touched.stream()
                .flatMap(name -> table.actual().column(name).stream())
                .filter(column -> !column.nullable())
                .filter(column -> key.onDelete() == Action.SET_NULL
                        || (key.onDelete() == Action.SET_DEFAULT && column.defaultValue() == null))
                .findFirst();
    }
}
