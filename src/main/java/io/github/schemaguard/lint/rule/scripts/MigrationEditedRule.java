package io.github.schemaguard.lint.rule.scripts;

import static io.github.schemaguard.finding.Consequence.DIVERGED;

import io.github.schemaguard.finding.FindingBuilder;
import io.github.schemaguard.lint.rule.LintContext;
import io.github.schemaguard.lint.rule.RuleSettings;
import io.github.schemaguard.lint.rule.ScriptLintRule;
import java.util.List;

/** A migration is not what it was in the commit from which it may have been applied. */
public final class MigrationEditedRule extends ScriptLintRule {

    private static final String BASE = "base";

    public MigrationEditedRule() {
        super("SG863", "migration-edited", true);
    }

    @Override
    public RuleSettings defaults() {
        return RuleSettings.of(BASE, "main");
    }

    @Override
    public void requireUsable(RuleSettings settings) {
        if (settings.text(BASE).isBlank()) {
            throw new IllegalArgumentException(BASE + " is a branch, a tag or a commit");
        }
    }

    @Override
    public List<FindingBuilder> check(LintContext context) {
        String base = context.settings(this).text(BASE);
        return context.scripts().changedMigrations(base).stream()
                .map(file -> inFile(
                        warning(
                                DIVERGED,
                                "was edited since " + base
                                        + ": databases that have it are not changed by that, and Flyway"
                                        + " refuses to go on. Restore the file, and write the change as a new migration"),
                        file,
                        "edited"))
                .toList();
    }
}
