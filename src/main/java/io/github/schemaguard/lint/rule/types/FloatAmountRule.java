package io.github.schemaguard.lint.rule.types;

import io.github.schemaguard.finding.Consequence;
import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.ColumnLintRule;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.NameWords;
import io.github.schemaguard.model.Column;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A column whose name says that it is an amount of money is a binary fraction, which cannot store a cent. */
public final class FloatAmountRule extends ColumnLintRule {

    public FloatAmountRule() {
        super("SG817", "float-amount", Attribute.TYPE);
    }

    private static final Set<String> AMOUNTS = Set.of(
            "amount",
            "amounts",
            "price",
            "prices",
            "cost",
            "costs",
            "balance",
            "salary",
            "wage",
            "fee",
            "fees",
            "tax",
            "vat",
            "payment",
            "revenue",
            "discount",
            "budget",
            "subtotal",
            "turnover",
            "refund",
            "premium",
            "deposit");
    private static final Set<String> OTHER = Set.of("rate", "ratio", "percent", "percentage", "factor", "pct", "share");

    @Override
    protected Optional<FindingBuilder> check(LintedTable table, Column column, LintContext context) {
        boolean binary = column.valueType().equals("double precision")
                || column.valueType().equals("real");
        return binary && isAmount(context.words(column.name()))
                ? Optional.of(warning(
                        Consequence.SILENTLY_WRONG,
                        "cannot store most decimal fractions: sums of cents drift; use numeric"))
                : Optional.empty();
    }

    private static boolean isAmount(List<String> words) {
        return NameWords.haveOneOf(words, AMOUNTS) && !NameWords.haveOneOf(words, OTHER);
    }
}
