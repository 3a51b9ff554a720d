package io.github.schemaguard.lint.rule.indexes;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.Index;
import io.github.schemaguard.model.fact.Attribute;
import io.github.schemaguard.model.fact.QualifiedName;
import io.github.schemaguard.postgres.LiveStatistics;
import java.time.Duration;
import java.util.List;

/** No query has used an index since the server began to count. */
public final class IndexUnusedRule extends TableLintRule {

    public IndexUnusedRule() {
        super("SG806", "index-unused");
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("days", "30", "megabytes", "1");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        settings.number("days");
        settings.number("megabytes");
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        Duration counted = context.statistics().counted();
        RuleSettings settings = context.settings(this);
        if (counted == null || counted.toDays() < settings.number("days")) {
            return List.of();
        }
        return table.table().ownIndexes().stream()
                .filter(index -> !index.unique() && index.valid())
                .filter(index -> isUnused(context.statistics(), name(table, index), settings.number("megabytes")))
                .map(index -> context.found(
                        info("no query of this server has used it for " + counted.toDays()
                                + " days; before you drop it, ask the replicas and the jobs that run once a month"),
                        table.part(index),
                        Attribute.COLUMNS,
                        index.summary()))
                .toList();
    }

    private static boolean isUnused(LiveStatistics statistics, String index, int megabytes) {
        return statistics.scans().getOrDefault(index, 1L) == 0
                && statistics.pages().getOrDefault(index, 0L) * 8 >= megabytes * 1024L;
    }

    private static String name(LintedTable table, Index index) {
        return new QualifiedName(table.schema().name(), index.name()).toString();
    }
}
