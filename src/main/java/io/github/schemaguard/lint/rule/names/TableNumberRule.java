package io.github.schemaguard.lint.rule.names;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.LintedTable;
import io.github.schemaguard.lint.rule.NameWords;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.lint.rule.TableLintRule;
import io.github.schemaguard.model.fact.Attribute;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a table is a plural where the team names tables in the singular, or the reverse. */
public final class TableNumberRule extends TableLintRule {

    public TableNumberRule() {
        super("SG826", "table-number");
    }

    @Override
    public boolean isOnByDefault() {
        return false;
    }

    private static final List<String> NUMBERS = List.of("singular", "plural");
    private static final Pattern SINGULAR_S = Pattern.compile(".*(ss|us|is|ics|news|series|species)");
    private static final Set<String> IRREGULAR =
            Set.of("people", "children", "men", "women", "data", "media", "criteria");

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of("names", "singular");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        if (settings.choice("names", NUMBERS).isEmpty()) {
            throw new IllegalArgumentException("names is one of " + String.join(", ", NUMBERS));
        }
    }

    @Override
    protected List<FindingBuilder> check(LintedTable table, LintContext context) {
        String wanted = context.settings(this).text("names");
        List<String> words = NameWords.of(table.table().name());
        boolean plural = !words.isEmpty() && isPlural(words.get(words.size() - 1));
        return plural == wanted.equals("plural")
                ? List.of()
                : List.of(context.found(
                        info("the policy names tables in the " + wanted),
                        table.path(),
                        Attribute.NAME,
                        table.table().name()));
    }

    private static boolean isPlural(String word) {
        return IRREGULAR.contains(word)
                || (word.endsWith("s") && !SINGULAR_S.matcher(word).matches());
    }
}
