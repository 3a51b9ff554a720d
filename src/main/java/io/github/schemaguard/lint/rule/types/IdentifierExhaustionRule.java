package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.finding.Severity;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.SqlIdentifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The numbers of a sequence or of an integer column are nearly used up. */
public final class IdentifierExhaustionRule extends TableLintRule {

    public IdentifierExhaustionRule() {
        super("SG821", "identifier-exhaustion");
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("percent", "70");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        settings.number("percent");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        if (!context.statistics().isLive()) {
            return List.of();
        }
        int limit = context.settings(this).number("percent");
        return table.table().columns().stream()
                .flatMap(column -> used(table, column, context).stream()
                        .filter(used -> used.percent() >= limit)
                        .map(used -> context.found(
                                finding(
                                        used.percent() >= 90 ? Severity.ERROR : Severity.WARNING,
                                        Consequence.INSERT_FAILS,
                                        used.percent() + " % of its " + used.largest()
                                                + " numbers are used: INSERT fails at"
                                                + " the end. Widen the column and its sequence to bigint"),
                                table.column(column.name()),
                                Attribute.TYPE,
                                column.type() + ", last " + used.last())))
                .toList();
    }

    private static Optional<Used> used(LintedTable table, Column column, LintContext context) {
        OptionalLong last = context.statistics().lastValue(table.name(), column.name());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        long largest = largest(table, column);
        return largest == 0 ? Optional.empty() : Optional.of(new Used(last.getAsLong(), largest));
    }

    /** The greatest value that both the column and its sequence can have; 0 when that is not known. */
    private static long largest(LintedTable table, Column column) {
        long ofType = switch (column.valueType()) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            case "bigint" -> Long.MAX_VALUE;
            default -> 0;
        };
        String owner = table.name() + "." + SqlIdentifier.quote(column.name());
        long ofSequence = column.identity() != null
                ? column.identity().options().maximum()
                : table.schema().sequences().stream()
                        .filter(sequence -> owner.equals(sequence.ownedBy())
                                && !sequence.options().cycle())
                        .mapToLong(sequence -> sequence.options().maximum())
                        .findFirst()
                        .orElse(Long.MAX_VALUE);
        return Math.min(ofType, ofSequence);
    }

    private record Used(long last, long largest) {
        int percent() {
            return (int) Math.round(100.0 * last / largest);
        }
    }
}
