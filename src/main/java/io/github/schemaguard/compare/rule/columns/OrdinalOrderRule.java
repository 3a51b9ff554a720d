package io.github.schemaguard.compare.rule.columns;

import static io.github.schemaguard.finding.Consequence.SILENTLY_WRONG;

import io.github.schemaguard.compare.rule.ReviewRule;
import io.github.schemaguard.compare.rule.RuleResult;
import io.github.schemaguard.compare.rule.TableContext;
import io.github.schemaguard.compare.rule.TableProblem;
import io.github.schemaguard.compare.rule.columns.OrdinalLegend.Entry;
import io.github.schemaguard.finding.Repair;
import io.github.schemaguard.mapping.MappedColumn;
import io.github.schemaguard.mapping.MappedColumn.EnumStorage;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The stored number of an enum constant means another constant than the column's comment says. */
public final class OrdinalOrderRule extends ReviewRule {

    public OrdinalOrderRule() {
        super("SG212", "ordinal-order");
    }

    @Override
    public List<TableProblem> review(TableContext table) {
        return table.mapped().columns().stream()
                .filter(column -> column.enumStorage() == EnumStorage.ORDINAL)
                .flatMap(column -> review(table, column))
                .toList();
    }

    private static Stream<TableProblem> review(TableContext table, MappedColumn column) {
        String comment = table.actual(column).map(Column::comment).orElse("");
        List<String> constants = column.enumConstants();
        OrdinalLegend legend = OrdinalLegend.of(comment);
        List<Entry> known = legend.of(constants);
        Optional<Entry> moved = known.stream()
                .filter(entry -> entry.position(constants) != entry.number())
                .findFirst();
        // One word that happens to be a constant's is no legend.
        return known.size() < 2
                ? Stream.empty()
                : moved.stream()
                        .map(entry -> table.concern(
                                table.column(column.name()),
                                Attribute.LABELS,
                                legend.toString(),
                                numbered(constants),
                                judgement(table.who(column.name()), entry, constants, legend)));
    }

    private static RuleResult judgement(String who, Entry moved, List<String> constants, OrdinalLegend legend) {
        int number = moved.number();
        String read = number < constants.size() ? "is read as " + constants.get(number) : "cannot be read";
        return RuleResult.error(
                        SILENTLY_WRONG,
                        "the comment says " + number + " = " + moved.name() + ", but " + who + " stores "
                                + moved.name() + " as " + moved.position(constants) + ", and a stored " + number + " "
                                + read)
                .repair(Repair.entities("the constants in the order of the stored numbers: " + legend));
    }

    private static String numbered(List<String> constants) {
        List<Entry> entries = new ArrayList<>();
        constants.forEach(constant -> entries.add(new Entry(entries.size(), constant)));
        return new OrdinalLegend(entries).toString();
    }
}
