package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.TableRule;
import io.github.schemaguard.compare.rule.columns.OrdinalLegend.Entry;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The column's comment gives the stored number of an enum constant another meaning than the enum does. */
public final class OrdinalOrderRule extends TableRule {

    public OrdinalOrderRule() {
        super("SG212", "ordinal-order");
    }

    @Override
    public List<TableProblem> check(TableContext table) {
        return table.mapped().columns().stream()
                .filter(column -> column.enumStorage() == EnumStorage.ORDINAL)
                .flatMap(column -> check(table, column))
                .toList();
    }

    private Stream<TableProblem> check(TableContext table, MappedColumn column) {
        String comment = table.actual(column).map(Column::comment).orElse("");
        List<String> constants = column.enumConstants();
        OrdinalLegend legend = OrdinalLegend.of(comment);
        List<Entry> known = legend.of(constants);
        Optional<Entry> moved = known.stream()
                .filter(entry -> entry.position(constants) != entry.number())
                .findFirst();
        // A comment that happens to contain one name of a constant is not a legend.
        return known.size() < 2
                ? Stream.empty()
                : moved.stream()
                        .map(entry -> table.problem(
                                table.column(column.name()),
                                Attribute.LABELS,
                                legend.toString(),
                                numbered(constants),
                                moved(table.who(column.name()), entry, constants, legend)));
    }

    private FindingBuilder moved(String who, Entry moved, List<String> constants, OrdinalLegend legend) {
        int number = moved.number();
        String read = number < constants.size() ? "is read as " + constants.get(number) : "cannot be read";
        return error(
                        SILENTLY_WRONG,
                        "the comment says " + number + " = " + moved.name() + ", but " + who + " stores "
                                + moved.name() + " as " + moved.position(constants) + ", and a stored " + number + " "
                                + read)
                .repair(Repair.entities("declare the constants in the order of the stored numbers: " + legend));
    }

    private static String numbered(List<String> constants) {
        List<Entry> entries = new ArrayList<>();
        constants.forEach(constant -> entries.add(new Entry(entries.size(), constant)));
        return new OrdinalLegend(entries).toString();
    }
}
